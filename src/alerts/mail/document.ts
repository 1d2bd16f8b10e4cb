/**
 * The contents of a mail, written once and rendered twice: as text, and as HTML with headings, lists and links. So both
 * parts of a mail say the same in the same order.
 */
import { markup, type Html } from "./layout.ts";

/** A link; its words say where it leads, also to somebody who hears them alone. */
export interface MailLink {
  words: string;
  url: string;
}

/** A piece of a line: plain words, words that stand out, or a link. */
export type MailInline = string | { strong: string } | MailLink;

/** The lines of a paragraph or of an item; each starts on a line of its own. */
export type Lines = readonly (readonly MailInline[])[];

export type Block =
  | { kind: "title"; words: string }
  | { kind: "heading"; words: string }
  | { kind: "paragraph"; lines: Lines }
  | { kind: "list"; items: readonly Lines[] }
  /** Why and how somebody gets the mail: smaller, below a line. */
  | { kind: "footer"; blocks: readonly Block[] };

/** Makes a paragraph of one line. */
export function paragraph(...pieces: readonly MailInline[]): Block {
  return { kind: "paragraph", lines: [pieces] };
}

/** Renders the blocks as text; a link is its words and its URL. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "title":
    case "heading":
      return block.words;
    case "paragraph":
      return linesText(block.lines).join("\n");
    case "list":
      return block.items.map((lines) => `- ${linesText(lines).join("\n  ")}`).join("\n\n");
    case "footer":
      return block.blocks.map(blockText).join("\n\n");
  }
}

function linesText(lines: Lines): string[] {
  return lines.map((pieces) => pieces.map(pieceText).join(" "));
}

function pieceText(piece: MailInline): string {
  if (typeof piece === "string") return piece;
  return "strong" in piece ? piece.strong : `${piece.words}: ${piece.url}`;
}

/** Renders the blocks as the HTML of the body. */
export function htmlOfBlocks(blocks: readonly Block[]): Html {
  return markup`${blocks.map(blockHtml)}`;
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case "title":
      return markup`<h1>${block.words}</h1>\n`;
    case "heading":
      return markup`<h2>${block.words}</h2>\n`;
    case "paragraph":
      return markup`<p>${linesHtml(block.lines)}</p>\n`;
    case "list":
      return markup`<ul>\n${block.items.map((lines) => markup`<li>${linesHtml(lines)}</li>\n`)}</ul>\n`;
    case "footer":
      return markup`<hr>\n<div class="footer">\n${block.blocks.map(blockHtml)}</div>\n`;
  }
}

function linesHtml(lines: Lines): Html[] {
  return lines.map((pieces, index) => markup`${index > 0 ? markup`<br>\n` : ""}${piecesHtml(pieces)}`);
}

function piecesHtml(pieces: readonly MailInline[]): Html[] {
  return pieces.map((piece, index) => markup`${index > 0 ? " " : ""}${pieceHtml(piece)}`);
}

function pieceHtml(piece: MailInline): string | Html {
  if (typeof piece === "string") return piece;
  return "strong" in piece
    ? markup`<strong>${piece.strong}</strong>`
    : markup`<a href="${piece.url}">${piece.words}</a>`;
}
