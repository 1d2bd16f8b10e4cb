/**
 * Reads a page as a screen reader gets it: the accessibility tree of the browser, with roles, names and states, in the
 * order of the page.
 */
import type { CDPSession, Page } from "playwright-core";

type Answer = Awaited<ReturnType<typeof readTree>>;
type AxNode = Answer["nodes"][number];

/** One thing that is heard. */
export interface Heard {
  role: string;
  name: string;
  description: string;
  /** Such as `expanded`, `invalid`, `level` or `url`. */
  states: ReadonlyMap<string, unknown>;
  /** The things around it, the nearest first. */
  around: readonly Heard[];
}

/** Returns what the page holds for a screen reader, in its order. */
export async function heardOn(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await readTree(session);
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const walk = (node: AxNode | undefined, around: readonly Heard[]): void => {
    if (!node) return;
    const own = node.ignored ? null : heardFrom(node, around);
    if (own) heard.push(own);
    for (const id of node.childIds ?? []) walk(byId.get(id), own ? [own, ...around] : around);
  };
  walk(nodes[0], []);
  return heard;
}

function readTree(session: CDPSession) {
  return session.send("Accessibility.getFullAXTree");
}

function heardFrom(node: AxNode, around: readonly Heard[]): Heard {
  const text = (value: unknown): string =>
    // The browser puts a space before words that are read and not shown.
    typeof value === "string"
      ? value
          .replace(/\s+/g, " ")
          .replace(/ (?=[:,])/g, "")
          .trim()
      : "";
  return {
    role: text(node.role?.value),
    name: text(node.name?.value),
    description: text(node.description?.value),
    states: new Map(node.properties?.map(({ name, value }) => [name, value.value as unknown])),
    around,
  };
}

/** Returns what has the focus, as it is read out. */
export async function heardFocus(page: Page): Promise<Heard> {
  // A browser gives a new page its focus with one of its next frames. Where nothing gets it, that is told below.
  await page
    .locator(":focus")
    .waitFor({ timeout: 2_000 })
    .catch(() => undefined);
  const focused = (await heardOn(page)).filter(({ states }) => states.get("focused") === true).at(-1);
  if (!focused || focused.role === "RootWebArea") throw new Error(`The focus on ${page.url()} is lost.`);
  return focused;
}

const landmarks = new Set([
  "banner",
  "main",
  "contentinfo",
  "navigation",
  "search",
  "form",
  "region",
  "complementary",
]);
/** What is listed or reached by its name, and so has to have one. A group is named by what it holds. */
const namedRoles = new Set(
  "link button textbox searchbox combobox checkbox radio option listbox image img table figure dialog heading".split(
    " ",
  ),
);

/** Lists what somebody can't understand or find who hears the page instead of seeing it. */
export function treeProblems(heard: readonly Heard[]): string[] {
  return [
    ...heard.filter(lacksName).map(({ role }) => `a ${role} has no name`),
    ...headingProblems(heard),
    ...repeatedLandmarks(heard),
    ...tableProblems(heard),
    ...sameLinks(heard),
  ];
}

function lacksName({ role, name, states }: Heard): boolean {
  const isPage = role === "RootWebArea" || role === "main";
  return name === "" && (namedRoles.has(role) || (states.get("focusable") === true && !isPage));
}

function headingProblems(heard: readonly Heard[]): string[] {
  const headings = heard.filter(({ role }) => role === "heading");
  const levels = headings.map(({ states }) => Number(states.get("level")));
  const skips = headings.filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1);
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ["it has not one heading of level 1"]),
    ...skips.map(({ name }) => `the heading «${name}» skips a level`),
  ];
}

function repeatedLandmarks(heard: readonly Heard[]): string[] {
  const names = heard.filter(({ role }) => landmarks.has(role)).map(({ role, name }) => `${role} «${name}»`);
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `two landmarks are a ${name}`);
}

function tableProblems(heard: readonly Heard[]): string[] {
  const headed = new Set(
    heard.filter(({ role }) => /^(?:row|column)header$/.test(role)).flatMap(({ around }) => around),
  );
  return heard
    .filter((each) => each.role === "table" && !headed.has(each))
    .map(({ name }) => `the table «${name}» has no headers`);
}

/** Lists names of links that lead to several places and stand in the same words, so that nothing tells them apart. */
function sameLinks(heard: readonly Heard[]): string[] {
  const targets = new Map<string, unknown>();
  const problems: string[] = [];
  for (const link of heard.filter(({ role }) => role === "link")) {
    const words = `«${link.name}» in «${contextOf(link, heard)}»`;
    const url = link.states.get("url");
    if (targets.has(words) && targets.get(words) !== url) problems.push(`several links are called ${words}`);
    targets.set(words, url);
  }
  return problems;
}

/** Returns the words of the list item, paragraph or row that a link stands in, and the list or landmark around it. */
function contextOf(link: Heard, heard: readonly Heard[]): string {
  const nearest =
    link.around.find(({ role }) => /^(?:listitem|row|definition|figure)$/.test(role)) ??
    link.around.find(({ role }) => /^(?:paragraph|heading)$/.test(role));
  const landmark = link.around.find(({ role, name }) => landmarks.has(role) && name !== "");
  const words = nearest
    ? heard
        .filter((each) => each.role === "StaticText" && each.around.includes(nearest))
        .map(({ name }) => name)
    : [];
  return [landmark?.name ?? "", ...words].join(" ").slice(0, 200);
}
