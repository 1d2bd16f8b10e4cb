import { describe, expect, test } from "vitest";
import { ExportRefused } from "../issues.ts";
import { decodeText } from "./decode.ts";

const text = "één; 5 € – «crèche»";

function windows1252(source: string): Buffer {
  return Buffer.from(source.replaceAll("€", "\u0080").replaceAll("–", "\u0096"), "latin1");
}

describe("bytes are read as", () => {
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16LE with a byte order mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["windows-1252", windows1252(text)],
  ])("%s", (_, bytes) => {
    expect(decodeText(bytes, "x.csv")).toBe(text);
  });
});

describe("bytes are refused when they", () => {
  test.each([
    ["are UTF-8 cut off in the middle of a letter", Buffer.from("éé crèche é").subarray(0, -1)],
    ["are marked as UTF-8 but are not", Buffer.concat([Buffer.from("\uFEFFa"), Buffer.from([0xe9])])],
    ["are UTF-16 with half a character", Buffer.from("\uFEFFabc", "utf16le").subarray(0, -1)],
    ["hold NUL", Buffer.from("a;b\0c")],
    ["are UTF-16 without a mark", Buffer.from("a;b", "utf16le")],
    ["mean nothing in windows-1252 either", Buffer.from([0x61, 0x81, 0xe9])],
  ])("%s", (_, bytes) => {
    expect(() => decodeText(bytes, "x.csv")).toThrow(ExportRefused);
    expect(() => decodeText(bytes, "x.csv")).toThrow(/^x\.csv: /);
  });
});
