/**
 * The state of a screen as parameters of its URL, declared as a table: for each field the name of its parameter, the
 * kind of value that it holds, and the default. Defaults are left out of the URL. What is unknown, damaged or hostile
 * is ignored, value by value, so that an old or mangled link still opens on what it does say.
 * It is written by hand because a schema library would double the script that the finder needs before one can type.
 */
import type { IsoDate } from "../domain/dates.ts";

/** Reads one field of a state from the parameters of a URL, and appends it to them. */
export interface UrlParam<T> {
  read(params: URLSearchParams): T;
  append(params: URLSearchParams, value: T): void;
}

/** The parameters of a state, in the order in which they are written. */
export type ParamTable<State> = { readonly [Field in keyof State]: UrlParam<State[Field]> };

/** A whole state in a URL. */
export interface UrlParams<State> {
  defaults: State;
  read: (params: URLSearchParams) => State;
  /** Writes the parameters always in one order, so that one view has one URL. */
  write: (state: State) => URLSearchParams;
}

/** Defines the parameters of a screen. */
export function defineUrlParams<State extends object>(table: ParamTable<State>): UrlParams<State> {
  const fields = paramGroup(table);
  return {
    defaults: fields.read(new URLSearchParams()),
    read: (params) => fields.read(params),
    write(state) {
      const params = new URLSearchParams();
      fields.append(params, state);
      return params;
    },
  };
}

/** Combines parameters into one field of a state. */
export function paramGroup<Group extends object>(table: ParamTable<Group>): UrlParam<Group> {
  const fields = Object.keys(table) as (keyof Group)[];
  return {
    read: (params) => Object.fromEntries(fields.map((field) => [field, table[field].read(params)])) as Group,
    append(params, group) {
      for (const field of fields) table[field].append(params, group[field]);
    },
  };
}

/** A parameter with one value; `parse` returns null for text that holds none, and for an absent parameter (""). */
export function singleParam<T>(
  name: string,
  defaultValue: T,
  parse: (text: string) => T | null,
  format: (value: NonNullable<T>) => string = String,
): UrlParam<T> {
  return {
    read: (params) => parse(params.get(name) ?? "") ?? defaultValue,
    append(params, value) {
      if (value !== defaultValue && value !== null && value !== undefined) params.append(name, format(value));
    },
  };
}

/** Any text, cut off at a length. */
export function textParam(name: string, maxLength: number): UrlParam<string> {
  return singleParam(name, "", (text) => text.slice(0, maxLength));
}

/** Any text, cut off at a length; null where there is none. */
export function optionalTextParam(name: string, maxLength: number): UrlParam<string | null> {
  return singleParam<string | null>(name, null, (text) => text.slice(0, maxLength) || null);
}

/** A text of a known form. */
export function patternParam(name: string, pattern: RegExp, maxLength: number): UrlParam<string | null> {
  return singleParam<string | null>(name, null, (text) =>
    text.length <= maxLength && pattern.test(text) ? text : null,
  );
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A slug, as of a municipality. */
export function slugParam(name: string): UrlParam<string | null> {
  return patternParam(name, slugPattern, 100);
}

/** A whole number from 1 to `max`. */
export function numberParam(name: string, max: number): UrlParam<number | null> {
  return singleParam(name, null, (text) => wholeNumber(text, max));
}

/** How many results are shown: a whole number of pages, one by default. */
export function shownParam(name: string, perPage: number, max: number): UrlParam<number> {
  return singleParam(name, perPage, (text) => {
    const shown = wholeNumber(text, max);
    return shown !== null && shown % perPage === 0 ? shown : null;
  });
}

/** A day that exists. */
export function dateParam(name: string): UrlParam<IsoDate | null> {
  return singleParam<IsoDate | null>(name, null, (text) => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
    // 31 February would be 3 March.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
  });
}

/** True where the parameter has exactly this word. */
export function flagParam(name: string, word: string): UrlParam<boolean> {
  return singleParam(
    name,
    false,
    (text) => text === word,
    () => word,
  );
}

/** One value of a list. */
export function oneOfParam<T extends string, Default extends T | null>(
  name: string,
  values: readonly T[],
  defaultValue: Default,
): UrlParam<T | Default> {
  return singleParam<T | Default>(
    name,
    defaultValue,
    (text) => values.find((value) => value === text) ?? null,
  );
}

/** Values of a list, each once and in the order of the list: the order of clicks makes no other URL. */
export function manyOfParam<T extends string>(name: string, values: readonly T[]): UrlParam<T[]> {
  const among = (chosen: readonly string[]): T[] => values.filter((value) => chosen.includes(value));
  return {
    read: (params) => among(params.getAll(name)),
    append: (params, chosen) => among(chosen).forEach((value) => params.append(name, value)),
  };
}

/** Values that a test accepts, each once and in the order of the URL. */
export function manyAcceptedParam(name: string, isAccepted: (value: string) => boolean): UrlParam<string[]> {
  return {
    read: (params) => [...new Set(params.getAll(name))].filter(isAccepted),
    append: (params, chosen) => chosen.forEach((value) => params.append(name, value)),
  };
}

function wholeNumber(text: string, max: number): number | null {
  const number = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : null;
}
