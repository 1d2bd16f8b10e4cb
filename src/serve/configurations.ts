/** Writes the configuration of other web servers out of the same headers and types that the built-in one sends. */
import { contentTypes } from "./content-types.ts";
import type { HeaderRule, SiteHeaders } from "./headers.ts";

/** Where a site is to be found: the host that visitors type, and the folder on the server's disk. */
export interface SitePlace {
  host: string;
  folder: string;
}

/** The web servers that a configuration can be written for. */
export const webServers = ["nginx", "caddy", "netlify"] as const;

export type WebServer = (typeof webServers)[number];

/** Writes the configuration of a web server; `netlify` is a file `_headers`, which other static hosts read too. */
export function configurationFor(server: WebServer, headers: SiteHeaders, place: SitePlace): string {
  if (server === "nginx") return nginxConfiguration(headers, place);
  return server === "caddy" ? caddyConfiguration(headers, place) : headersFile(headers);
}

/** A header with the value that it has in general, and those of the places that have another. */
interface HeaderValues {
  name: string;
  /** Empty where the header is not sent in general. */
  value: string;
  exceptions: readonly { path: string; value: string }[];
}

function valuesByHeader({ everywhere, rules }: SiteHeaders): HeaderValues[] {
  const names = new Set([everywhere, ...rules.map(({ headers }) => headers)].flatMap(Object.keys));
  return [...names].sort().map((name) => ({
    name,
    value: everywhere[name] ?? "",
    exceptions: rules.flatMap(({ path, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [{ path, value }];
    }),
  }));
}

/** Returns the regular expression of an ending or of a place, in the form that all these servers read. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function nginxConfiguration(headers: SiteHeaders, { host, folder }: SitePlace): string {
  const values = valuesByHeader(headers);
  const maps = values.filter(({ exceptions }) => exceptions.length > 0).map(nginxMap);
  const plainTypes = contentTypes.map(([, type]) => type.split(";")[0]);
  const withCharset = contentTypes.filter(([, type]) => type.includes("charset="));
  return `${maps.join("\n")}
server {
  listen 80;
  server_name ${host};
  root ${folder};
  index index.html;
  error_page 404 /404.html;
  error_page 403 =404 /404.html;
  # Neither a link nor a hidden file leads out of the site.
  disable_symlinks on from=$document_root;
  location ~ /\\.(?!well-known/) { return 404; }
  absolute_redirect off;
  charset utf-8;
  charset_types text/css text/xml text/javascript application/javascript
    ${unique(withCharset.map(([, type]) => type.split(";")[0])).join(" ")};
  gzip on;
  gzip_vary on;
  gzip_types text/css text/xml text/javascript application/javascript image/svg+xml
    ${unique(plainTypes.filter((type) => type !== "application/octet-stream")).join(" ")};
${values.map(nginxHeader).join("\n")}
${contentTypes.map(nginxType).join("\n")}
}
`;
}

function nginxMap({ name, value, exceptions }: HeaderValues): string {
  const lines = exceptions.map(
    ({ path, value: other }) => `  ~^${escaped(path)}${path.endsWith("/") ? "" : "$"} "${other}";`,
  );
  return `map $uri $${nginxVariable(name)} {\n  default "${value}";\n${lines.join("\n")}\n}\n`;
}

function nginxVariable(name: string): string {
  return `portal_${name.toLowerCase().replaceAll("-", "_")}`;
}

/** An empty value sends no header. */
function nginxHeader({ name, value, exceptions }: HeaderValues): string {
  return `  add_header ${name} ${exceptions.length > 0 ? `$${nginxVariable(name)}` : `"${value}"`} always;`;
}

function nginxType([ending, type]: readonly [string, string]): string {
  return `  location ~ ${escaped(ending)}$ { types {} default_type ${type.split(";")[0]}; }`;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function caddyConfiguration(headers: SiteHeaders, { host, folder }: SitePlace): string {
  return `${host} {
	root * ${folder}
	encode zstd gzip
	@hidden {
		path */.*
		not path /.well-known/*
	}
	error @hidden 404
${valuesByHeader(headers).flatMap(caddyHeader).join("\n")}
${contentTypes.map(caddyType).join("\n")}
	file_server
	handle_errors {
		header {
${Object.entries({ ...headers.everywhere, "Content-Type": "text/html; charset=utf-8" })
  .map(([name, value]) => `			${name} "${value}"`)
  .join("\n")}
		}
		rewrite * /404.html
		file_server
	}
}
`;
}

/** Each place has a matcher of its own, and what is left has one, so that no order of directives decides. */
function caddyHeader({ name, value, exceptions }: HeaderValues): string[] {
  if (exceptions.length === 0) return [`	header ${name} "${value}"`];
  const paths = exceptions.map(({ path }) => caddyPath(path));
  return [
    ...exceptions.map(({ value: other }, index) => `	header ${paths[index]} ${name} "${other}"`),
    ...(value === ""
      ? []
      : [`	@else-${name} not path ${paths.join(" ")}`, `	header @else-${name} ${name} "${value}"`]),
  ];
}

function caddyPath(path: string): string {
  return path.endsWith("/") ? `${path}*` : path;
}

function caddyType([ending, type]: readonly [string, string]): string {
  const matcher = `@type-${ending.replace(/\W/g, "")}`;
  return `	${matcher} path *${ending}\n	header ${matcher} Content-Type "${type}"`;
}

/**
 * Writes the file `_headers`. Hosts differ in whether a later rule replaces a header or adds to it: so a header with
 * exceptions is left to the host where it is only about caching (they all revalidate), and the others are such that
 * both are right.
 */
function headersFile({ everywhere, rules }: SiteHeaders): string {
  const { "Cache-Control": _revalidated, ...rest } = everywhere;
  return [{ path: "/", headers: rest }, ...rules].map(headersBlock).join("\n");
}

function headersBlock({ path, headers }: HeaderRule): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${caddyPath(path)}\n${lines.join("")}`;
}
