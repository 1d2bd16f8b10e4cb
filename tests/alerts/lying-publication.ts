/** Publications that lie, stall, lead elsewhere or never end, as a folder and over HTTP. */
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { createGzip, gzipSync } from "node:zlib";
import { alertSubjectsPath } from "../../src/domain/alert-subjects-file.ts";
import { changeLogPath } from "../../src/domain/change-log-file.ts";
import { publicationFilePath } from "../../src/domain/publication-file.ts";

/** The files that the service reads. */
export const publicationPaths = [alertSubjectsPath, changeLogPath, publicationFilePath] as const;

/** The honest text of each file. */
export type PublicationTexts = Record<string, string>;

/** Serves a publication; `lie` puts something else in the place of one file, until the next call. */
export interface LyingPublication {
  location: string;
  lie: (path: string, lie: string, text: string) => void;
  /** Tells the truth again. */
  tell: (texts: PublicationTexts) => void;
  close: () => Promise<void>;
}

/** What can stand in the place of a file in a folder; `text` is another text. */
const folderLies: Readonly<Record<string, (file: string, text: string) => void>> = {
  text: (file, text) => {
    writeFileSync(file, text);
  },
  missing: () => undefined,
  folder: (file) => mkdirSync(file),
  pipe: (file) => execFileSync("mkfifo", [file]),
  "link out": (file) => {
    symlinkSync("/etc/passwd", file);
  },
  "link to zeros": (file) => {
    symlinkSync("/dev/zero", file);
  },
  "link to itself": (file) => {
    symlinkSync(file, file);
  },
  terabyte: (file) => {
    writeFileSync(file, "");
    truncateSync(file, 2 ** 40);
  },
  begun: (file, text) => {
    writeFileSync(file, text.slice(0, text.length / 2));
  },
  "no text": (file) => {
    writeFileSync(file, Buffer.from("ff00fe80c0ae", "hex"));
  },
};
export const folderLieNames = [...Object.keys(folderLies), "growing"];

/** Writes the publication into a folder. */
export function publicationFolder(folder: string, texts: PublicationTexts): LyingPublication {
  const timers = new Set<NodeJS.Timeout>();
  const clear = (path: string): string => {
    for (const timer of timers) clearInterval(timer);
    timers.clear();
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { recursive: true, force: true });
    return file;
  };
  const tell = (honest: PublicationTexts): void => {
    for (const [path, text] of Object.entries(honest)) writeFileSync(clear(path), text);
  };
  tell(texts);
  return {
    location: folder,
    tell,
    lie(path, lie, text) {
      const file = clear(path);
      if (lie === "growing") timers.add(setInterval(() => appendFileSync(file, "[".repeat(1_000_000)), 5));
      else folderLies[lie]?.(file, text);
    },
    close: async () => {
      clear(publicationPaths[0]);
      await Promise.resolve();
    },
  };
}

type Answer = (response: ServerResponse, text: string, request: IncomingMessage) => void;

const redirect =
  (location: string): Answer =>
  (response) =>
    response.writeHead(302, { location }).end();
const raw =
  (bytes: string): Answer =>
  ({ socket }) =>
    socket?.write(bytes);
const json = { "content-type": "application/json" };

/** What a server can answer in the place of a file. */
const webLies: Readonly<Record<string, Answer>> = {
  text: (response, text) => response.writeHead(200, json).end(text),
  "no content": (response) => response.writeHead(204).end(),
  "not changed": (response) => response.writeHead(304).end(),
  "not found": (response) => response.writeHead(404).end("@".repeat(1_000)),
  error: (response) => response.writeHead(500).end(),
  circle: (response, _text, { url }) => response.writeHead(302, { location: url }).end(),
  "redirect elsewhere": redirect("http://169.254.169.254/latest/"),
  "redirect to a script": redirect("javascript:alert(1)"),
  "redirect to nothing": (response) => response.writeHead(302).end(),
  "redirect without end": redirect(`/${"a".repeat(10_000)}`),
  silence: () => undefined,
  "silence after headers": (response) => response.writeHead(200, json).flushHeaders(),
  drip: (response, text) => {
    let at = 0;
    const timer = setInterval(() => response.write(text[at++ % text.length] ?? " "), 20);
    response.once("close", () => {
      clearInterval(timer);
    });
  },
  cut: (response, text) => {
    response.writeHead(200, { ...json, "content-length": text.length * 2 });
    response.write(text, () => response.destroy());
  },
  "length too small": raw(`HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n${" ".repeat(5_000)}`),
  "length too large": raw("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{}"),
  "two lengths": raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
  "packed without end": (response) => {
    response.writeHead(200, { ...json, "content-encoding": "gzip" });
    const zip = createGzip();
    zip.pipe(response);
    repeatUntilClosed(response, () => zip.write(Buffer.alloc(1_000_000)));
  },
  "packed twice": (response, text) =>
    response.writeHead(200, { ...json, "content-encoding": "gzip, gzip" }).end(gzipSync(gzipSync(text))),
  "badly packed": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end("\x1F\x8B no"),
  "without end": (response) => {
    response.writeHead(200, json);
    repeatUntilClosed(response, () => response.write("[".repeat(100_000)));
  },
  "headers without end": ({ socket }) => {
    socket?.write("HTTP/1.1 200 OK\r\n");
    if (socket) repeatUntilClosed(socket, () => socket.write("X: y\r\n".repeat(1_000)));
  },
  "no HTTP": raw("\0\x01 no HTTP\r\n\r\n"),
};
export const webLieNames = Object.keys(webLies);

/** Repeats a step until the other end has closed. */
function repeatUntilClosed(stream: NodeJS.EventEmitter, step: () => unknown): void {
  const timer = setInterval(step, 2);
  stream.once("close", () => {
    clearInterval(timer);
  });
}

/** Serves the publication over HTTP. */
export async function publicationServer(texts: PublicationTexts): Promise<LyingPublication> {
  let truth = texts;
  let lies = new Map<string, { answer: Answer; text: string }>();
  const server = createServer((request, response) => {
    response.on("error", () => undefined);
    const path = request.url?.slice(1) ?? "";
    const { answer, text } = lies.get(path) ?? {};
    const honest = truth[path];
    if (answer) answer(response, text ?? "", request);
    else if (honest === undefined) response.writeHead(404).end();
    else response.writeHead(200, json).end(honest);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const change = (next: typeof lies): void => {
    lies = next;
    server.closeAllConnections();
  };
  return {
    location: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lie: (path, lie, text) => {
      const answer = webLies[lie];
      if (answer) change(new Map([[path, { answer, text }]]));
    },
    tell: (next) => {
      truth = next;
      change(new Map());
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
