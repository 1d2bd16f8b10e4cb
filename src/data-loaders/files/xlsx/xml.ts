/** Reads the XML of a part as events: strictly well-formed, within limits, and without elements of other namespaces. */
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from "saxes";
import { printable } from "../../../domain/printable.ts";
import { maxMarkupCharacters, maxXmlDepth } from "../limits.ts";
import { BoundExceeded } from "../read-budget.ts";
import { exportAgain, FileProblem } from "../problem.ts";

export interface XmlHandlers {
  open: (element: XmlElement) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** An element as it opens, with its attributes. */
export class XmlElement {
  /** The name without its prefix. */
  readonly name: string;
  readonly #attributes: Record<string, SaxesAttributeNS>;

  constructor(tag: SaxesTagNS) {
    this.name = tag.local;
    this.#attributes = tag.attributes;
  }

  attribute(name: string): string | undefined {
    return this.#attributes[name]?.value;
  }

  /** Returns an attribute of the relationships namespace, such as `r:id`. */
  relationship(name: string): string | undefined {
    const attributes = Object.values(this.#attributes);
    return attributes.find(({ local, uri }) => local === name && relationships.has(uri))?.value;
  }
}

export interface XmlReader {
  write: (text: string) => void;
  end: () => void;
}

/** The main namespaces, as Excel writes them and in the strict form of the standard. */
export const spreadsheet = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

export const packageRelationships = new Set(["http://schemas.openxmlformats.org/package/2006/relationships"]);

const relationships = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

/** Reads XML that comes in pieces. Throws at the first error. */
export function xmlReader(part: string, namespaces: ReadonlySet<string>, handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  let depth = 0;
  /** The depth of the foreign element that is being skipped; 0 for none. */
  let foreignDepth = 0;
  let withoutEvent = 0;
  const damaged = (reason: string, cause?: unknown): FileProblem =>
    new FileProblem(`has a part ${printable(part)} that is no sound XML (${reason})`, exportAgain, { cause });

  // saxes throws errors unless there is a listener for them. Each further listener gives its parser another property,
  // and with too many properties V8 reads it four times as slowly, so there are only the listeners that are needed.
  // A document type can contain entities that grow without bound, and no workbook has one.
  parser.on("doctype", () => {
    throw damaged("it has a document type");
  });
  const refuseEncoding = (encoding: string | undefined): void => {
    if (encoding && !/^utf-?(?:8|16)$/i.test(encoding))
      throw damaged(`its encoding is ${printable(encoding)}`);
  };
  parser.on("opentag", (tag) => {
    withoutEvent = 0;
    if (depth === 0) refuseEncoding(parser.xmlDecl.encoding);
    depth += 1;
    if (depth > maxXmlDepth) throw damaged(`more than ${maxXmlDepth} elements inside one another`);
    if (foreignDepth > 0) return;
    if (namespaces.has(tag.uri)) handlers.open(new XmlElement(tag));
    else foreignDepth = depth;
  });
  parser.on("closetag", (tag) => {
    withoutEvent = 0;
    if (foreignDepth === 0) handlers.close?.(tag.local);
    else if (foreignDepth === depth) foreignDepth = 0;
    depth -= 1;
  });
  const onText = (text: string): void => {
    withoutEvent = 0;
    if (foreignDepth === 0) handlers.text?.(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  const parse = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      if (error instanceof FileProblem || error instanceof BoundExceeded) throw error;
      throw damaged("a tag, a name or an entity is not as it should be", error);
    }
  };
  return {
    write: (text) => {
      withoutEvent += text.length;
      parse(() => parser.write(text));
      if (withoutEvent > maxMarkupCharacters) {
        throw damaged(`more than ${maxMarkupCharacters} characters without a tag`);
      }
    },
    end: () => parse(() => parser.close()),
  };
}

/** Returns true for a true boolean of XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
