/** Returns the class of a heading that holds a name: a long one is set smaller, so that the state below it is seen at once. */
export function nameSize(name: string): "" | "name-long" | "name-longest" {
  const length = Array.from(name).length;
  if (length <= 60) return "";
  return length <= 130 ? "name-long" : "name-longest";
}
