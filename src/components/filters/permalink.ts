/** Points the permanent link at the foot of the page at what is shown. */
export function showPermalink(params: string): void {
  const link = document.querySelector<HTMLAnchorElement>("a.permalink");
  if (!link) return;
  link.search = params;
  link.textContent = link.href;
}
