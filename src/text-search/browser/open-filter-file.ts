/** The filter file, opened: which kind of care and province a document has, and which class each of its passages. */
import { careTypes, type CareType } from "../../domain/codes.ts";
import { classIndex, passageClasses, type PassageClass } from "./passage-classes.ts";
import { decodeChar } from "../../packing/char-codes.ts";

export interface FilterFile {
  provinces: string[];
  /** One sign per document: kind of care and province together. */
  places: string;
  /** One sign per passage, its class; a space after each document. */
  classes: string;
}

export interface OpenFilterFile {
  careTypeOf: (document: number) => CareType;
  provinceOf: (document: number) => string;
  /** The class of a passage, by its place in the document. */
  classOf: (document: number, passage: number) => PassageClass | undefined;
}

/** Opens the file. */
export function openFilterFile({ provinces, places, classes }: FilterFile): OpenFilterFile {
  const classesOfDocuments = classes.split(" ");
  return {
    careTypeOf: (document) =>
      careTypes[Math.floor(decodeChar(places, document) / provinces.length)] ?? careTypes[0],
    provinceOf: (document) => provinces[decodeChar(places, document) % provinces.length] ?? "",
    classOf: (document, passage) =>
      passageClasses[classIndex(classesOfDocuments[document]?.charCodeAt(passage) ?? NaN)],
  };
}
