/** Stop words: they are in nearly every text and say nothing about it, so the index and queries leave them out. */
export const commonWords: ReadonlySet<string> = new Set(
  `
  aan al alle alles als altijd ander andere anders bij daar daardoor daarom daarvan dan dat de deze die dit doen doet door
  dus een eerst elk elke en er ervan ervoor geen gaan gaat ga geweest had hadden heb hebben heeft hem hen het hier hij hoe
  hun ik in is ja je kan kon konden kunnen kwam langs maar me mee meer men met mij mijn moet moeten mag mogen na naar niet niets
  nog nu of om omdat ons onze ook op over per reeds sinds steeds te tegen ten ter terwijl tijdens toch toen tot tussen u uit uw
  van vanaf vele veel volgens voor waar waardoor waarbij waarin waarop waarvan wanneer want waren was wat we welke wel werd werden
  wie wij word worden wordt zal ze zeer zelf zich zij zijn zo zoals zodat zonder zou zouden zullen
  `
    .trim()
    .split(/\s+/),
);
