/** Opens the list in which the target of a link is folded away, or of which it is the heading: not all browsers do. */
function openTarget(): void {
  const target = document.querySelector(":target");
  const closed: HTMLDetailsElement[] = [];
  for (let at = target?.parentElement; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement && !at.open) closed.push(at);
  }
  if (closed.length === 0) return;
  for (const details of closed) details.open = true;
  target?.scrollIntoView();
}

openTarget();
addEventListener("hashchange", openTarget);
