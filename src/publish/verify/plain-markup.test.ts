import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageElement } from "./built-pages.ts";
import { parsedElements } from "./page-elements.ts";
import { readPlainMarkup } from "./plain-markup.ts";

const head =
  '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>A &amp; B</title></head><body>';
const page = (body: string): string => `${head}${body}</body></html>`;
const withText = /^(?:script|style|title|a)$/;

/** Returns what the rules look at. A parser adds elements that nobody wrote, and they have no attributes. */
function seen(elements: readonly PageElement[]): string[] {
  return elements
    .filter(({ tagName, attrs }) => attrs.length > 0 || withText.test(tagName))
    .map(({ tagName, attrs, text, isInHead }) =>
      JSON.stringify([tagName, attrs, isInHead, withText.test(tagName) ? text : null]),
    );
}

/**
 * Returns the attributes and the code of a page. Where tags are in disorder, a parser moves elements and merges some, and
 * with them the text that they hold; but no attribute and no code gets lost.
 */
function attributesAndCode(elements: readonly PageElement[]): string[] {
  return elements.flatMap(({ tagName, attrs, text }) => [
    ...attrs.map(({ name, value }) => JSON.stringify([tagName, name, value])),
    ...(/^(?:script|style)$/.test(tagName) ? [JSON.stringify([tagName, text])] : []),
  ]);
}

describe("a page as ours are written", () => {
  it.each([
    ["attributes", `<p class="a b" hidden data-x='"' title="a > b < c &amp; &#34;d&#34; &lt;e&gt;">x</p>`],
    [
      "void and closed tags",
      '<br><img src="/a.png" alt="" /><hr/><input name=q>'.replace("name=q", 'name="q"'),
    ],
    ["scripts and styles", "<script>if (a < 1 && b) c = '<';</script><style>a > b { color: red }</style>"],
    ["a drawing", '<svg viewBox="0 0 1 1"><title>Leven</title><g CLASS="x"><use xlink:href="#a"/></g></svg>'],
    ["a table without its body", '<table><tr class="r"><td colspan="2">1</td></tr></table>'],
    ["links with markup in them", '<a href="tel:+320000"><span class="s">0000 &amp;</span> 12</a>'],
    ["character references in text", '<p class="é">&euro;&nbsp;5 &mdash; R&amp;D & meer</p>'],
    ["a policy in the head", ""],
  ])("is read as a parser reads it: %s", (_what, body) => {
    const html = page(body);
    const elements = readPlainMarkup(html);
    expect(elements).not.toBeNull();
    expect(seen(elements ?? [])).toEqual(seen(parsedElements(html)));
  });

  it.each([
    '<meta http-equiv="x">',
    'text<meta http-equiv="x">',
    '<p></p><meta http-equiv="x">',
    '</head><meta http-equiv="x">',
    '<script></script><meta http-equiv="x">',
  ])("has an element in its head only where a parser puts it there: %s", (inHead) => {
    const html = `<!DOCTYPE html><html><head>${inHead}</head><body></body></html>`;
    const meta = (elements: readonly PageElement[] | null): boolean | undefined =>
      elements?.find(({ tagName }) => tagName === "meta")?.isInHead;
    if (meta(readPlainMarkup(html))) expect(meta(parsedElements(html))).toBe(true);
  });
});

describe("a page that is written otherwise", () => {
  it.each([
    ["a comment that ends at once", "<!--><img src=x onerror=alert(1)>-->"],
    ["a comment", "<!-- <p> -->"],
    ["a comment of another kind", "<?php <p> ?>"],
    ["a value without quotes", "<p class=a>x</p>"],
    ["a slash between attributes", '<img/src="x"/onerror="y">'],
    ["an attribute right after another", '<p class="a"id="b">x</p>'],
    ["a tag that breaks off", "<p class="],
    ["a quote that never ends", '<p class="a>x</p>'],
    ["text that looks like a tag", "1 < 2 <b"],
    ["a script with a tag in it", '<script>"<script>"</script>'],
    ["a script with a comment in it", "<script><!-- a </script>"],
    ["a script that never ends", "<script>a"],
    ["a script whose end is in capitals", "<script>a</SCRIPT><p>b</p></script>"],
    ["a script that a slash may end", "<svg><script/>a</script></svg>"],
    ["a script in a drawing that holds a reference", "<svg><script>a&lt;b</script></svg>"],
    ["a title of a drawing that holds markup", "<svg><title><img src=x></title></svg>"],
    ["another character reference in a value", '<a href="java&Tab;script:x">x</a>'],
    ["a reference by number in a value", '<a href="&#106;avascript:x">x</a>'],
    ["a reference without its end", '<a href="/?a=1&lt=2">x</a>'],
    ["what a browser takes for another element", '<image src="x">'],
    ["a carriage return", "<script>a\r\nb</script>"],
  ])("is left to a parser: %s", (_what, body) => {
    expect(readPlainMarkup(page(body))).toBeNull();
  });

  it.each(["frameset", "iframe", "noembed", "noframes", "noscript", "plaintext", "template", "xmp"])(
    "is left to a parser where it has an element of which not every browser reads the markup: %s",
    (tag) => {
      expect(readPlainMarkup(page(`<${tag}><p title="</${tag}><img src='x'>"></p></${tag}>`))).toBeNull();
    },
  );

  it.each(["", "<svg></svg>", "<html><body></body></html>", "<!doctype html><html></html>"])(
    "is left to a parser where it does not begin as a page: %j",
    (html) => {
      expect(readPlainMarkup(html)).toBeNull();
    },
  );
});

it("finds all that a parser finds, in whatever is made of pieces of HTML", () => {
  const piece = fc.constantFrom(
    ...[
      "<p>",
      "</p>",
      "<b class='x'>",
      "</b>",
      "<a href='/x'>",
      "</a>",
      "<table>",
      "<tr id='r'>",
      "<td>",
      "</table>",
    ],
    ...[
      "<svg>",
      "</svg>",
      "<svg/>",
      "<desc>",
      "</desc>",
      "<math>",
      "</math>",
      "<foreignObject>",
      "<style>",
      "</style>",
    ],
    ...[
      "<script>",
      "</script>",
      "<title>",
      "</title>",
      "<textarea>",
      "</textarea>",
      "<select>",
      "<option value='1'>",
    ],
    ...[
      "<form action='/f'>",
      "</form>",
      "<noscript>",
      "</noscript>",
      "<body onload='x'>",
      "<html class='h'>",
      "<head>",
    ],
    ...[
      "<img src='x' onerror='y'>",
      "<meta http-equiv='refresh' content='0'>",
      "<base href='/'>",
      "<link rel='x'/>",
    ],
    ...[
      "<!--",
      "-->",
      "--!>",
      "<![CDATA[",
      "]]>",
      "<",
      ">",
      "&amp;",
      "&lt;",
      "&",
      "'",
      '"',
      "=",
      "/",
      " ",
      "x",
      "\0",
    ],
    ...[
      "<iframe>",
      "</iframe>",
      "<template>",
      "</template>",
      "<plaintext>",
      "<xmp>",
      "</xmp>",
      "<image src='x'>",
    ],
    ...["<p title='", '<p title="', "<SCRIPT>", "</SCRIPT>", "<script/>", "<frameset>", "</head>", "</body>"],
  );
  const bodies = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
  let plain = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      const html = page(body);
      const elements = readPlainMarkup(html);
      if (elements === null) return;
      plain += 1;
      const found = new Set(attributesAndCode(elements));
      expect(attributesAndCode(parsedElements(html)).filter((one) => !found.has(one))).toEqual([]);
    }),
    { numRuns: 3_000, seed: 1 },
  );
  expect(plain).toBeGreaterThan(300);
});
