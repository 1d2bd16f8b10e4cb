/** The filter file, opened into columns: which document and which class each find belongs to. */
import { careTypes, type CareType } from "../domain/codes.ts";
import { readId } from "./document-ids.ts";
import { valueOf, type FilterFile } from "./filter-file.ts";
import { classPlace } from "./passage-classes.ts";
import { passageStride } from "./words.ts";

export interface OpenFilters {
  provinces: string[];
  careTypeOf: (id: string) => CareType;
  provinceOf: (id: string) => string;
  /** The places in `passageClasses` of the passages in which these words stand. */
  classesOf: (id: string, words: readonly number[]) => Set<number>;
}

/** Opens the file. */
export function openFilters(file: FilterFile): OpenFilters {
  const firstOfMonth = new Map<string, number>();
  let documents = 0;
  for (const [month, count] of file.months) {
    firstOfMonth.set(month, documents);
    documents += count;
  }
  const rowOf = (id: string): number => {
    const { month, place } = readId(id);
    return (firstOfMonth.get(month) ?? NaN) + place;
  };
  const passages = passageColumns(file, documents);
  const placeOf = (id: string): number => valueOf(file.places, rowOf(id));
  return {
    provinces: file.provinces,
    careTypeOf: (id) => careTypes[Math.floor(placeOf(id) / file.provinces.length)] ?? careTypes[0],
    provinceOf: (id) => file.provinces[placeOf(id) % file.provinces.length] ?? "",
    classesOf: (id, words) => {
      const row = rowOf(id);
      const last = passages.firstOf[row + 1] ?? 0;
      const classes = new Set<number>();
      let passage = passages.firstOf[row] ?? 0;
      for (const word of words) {
        while (passage < last && word >= (passages.endOf[passage] ?? Infinity)) passage += 1;
        const found = passages.classOf[passage];
        if (passage < last && found !== undefined) classes.add(found);
      }
      return classes;
    },
  };
}

interface PassageColumns {
  /** Document → its first passage; one more at the end. */
  firstOf: Uint32Array;
  /** Passage → its class. */
  classOf: Uint8Array;
  /** Passage → the word after its last one, counted in its document. */
  endOf: Uint32Array;
}

function passageColumns({ classes, lengths }: FilterFile, documents: number): PassageColumns {
  const firstOf = new Uint32Array(documents + 1);
  const classOf = new Uint8Array(lengths.length);
  const endOf = new Uint32Array(lengths.length);
  let document = 0;
  let passage = 0;
  let end = 0;
  for (let place = 0; place < classes.length; place += 1) {
    const code = classes.charCodeAt(place);
    if (code === space) {
      document += 1;
      firstOf[document] = passage;
      end = 0;
      continue;
    }
    end += valueOf(lengths, passage) * passageStride;
    classOf[passage] = classPlace(code);
    endOf[passage] = end;
    passage += 1;
  }
  return { firstOf, classOf, endOf };
}

const space = 0x20;
