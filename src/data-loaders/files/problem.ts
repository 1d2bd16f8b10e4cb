/** The reason why a file can't be read, with advice on what to do about it; the message lacks its subject, the file. */
export class FileProblem extends Error {
  override name = "FileProblem";

  constructor(problem: string, advice = saveAgain, options: ErrorOptions = {}) {
    super(`${problem}. ${advice}`, options);
  }
}

export const saveAgain = "Open it in Excel or LibreOffice and save it again as .xlsx or as CSV.";

export const exportAgain = "Export it again, and copy the whole file.";
