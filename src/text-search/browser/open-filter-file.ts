/** Opens the filter file: the kind of care and the province of each document, and the class of each passage. */
import { careTypes, type CareType } from "../../domain/codes.ts";
import { classIndex, passageClasses, type PassageClass } from "./passage-classes.ts";
import { decodeChar } from "../../packing/char-codes.ts";

export interface FilterFile {
  provinces: string[];
  /** One character per document, for its kind of care and its province together. */
  places: string;
  /** One character per passage, for its class, with a space after each document. */
  classes: string;
}

export interface OpenFilterFile {
  careTypeOf: (document: number) => CareType;
  provinceOf: (document: number) => string;
  /** Returns the class of a passage by its index in the document. */
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
