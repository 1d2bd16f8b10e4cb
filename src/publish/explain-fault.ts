/** Turns a fault of the file system into one message: what could not be done, where, and what to do about it. */
import { PublicationRefused } from "../change-log/refused.ts";

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: "there is no room left on that disk. A publication needs some gigabyte; make room",
  EDQUOT: "the quota of this user is used up there. Make room",
  EROFS: "that file system can only be read. Name a folder that this user may write to",
  EACCES: "this user may not write there. Give it the right to, or name another folder",
  EPERM: "this user may not do that there. Give it the right to, or name another folder",
  ENOTDIR: "a part of that path is a file. Name a folder",
  EISDIR: "that is a folder where publish keeps a file. Move it elsewhere",
  EEXIST: "that is a file. Name a folder",
  ENOTEMPTY: "a folder with something in it is in the way. Move it elsewhere",
  ENOENT: "a part of that path is not there and can't be made. Name a folder that can be made",
  ELOOP: "its symbolic links lead in a circle. Correct them, or name another folder",
  ENAMETOOLONG: "that path is too long. Name a shorter one",
  EIO: "the disk reports an error. Have it looked at",
  EMFILE: "too many files are open. Raise the limit of open files (ulimit -n)",
  EBUSY: "something else uses that path. Name a folder that publish has for itself",
};

/** Returns the message of a fault of the file system as a refusal; returns any other error unchanged. */
export function explainFault(error: unknown): unknown {
  const fault = describeFault(error);
  if (fault === null) return error;
  return new PublicationRefused(
    `Nothing was published: ${fault.what}, and publish again. (${fault.code})`,
    "target",
    { cause: error },
  );
}

/** Says what went wrong after the publication became current, so that it must not read as a refusal. */
export function faultAfterSwitch(error: unknown): string {
  const fault = describeFault(error);
  if (fault !== null) return `${fault.what}. (${fault.code})`;
  return error instanceof Error ? error.message : String(error);
}

/** Describes a fault of the file system: what can't be used, and what to do; returns null for any other error. */
function describeFault(error: unknown): { what: string; code: string } | null {
  const fault = faultIn(error);
  const code = fault?.code ?? "";
  const remedy = remedies[code];
  if (!fault || remedy === undefined) return null;
  const path = (fault as { dest?: string }).dest ?? fault.path ?? "a file";
  return { what: `${path} can't be used, for ${remedy}`, code };
}

/** Finds the fault itself, since what builds the pages wraps errors in its own. */
function faultIn(error: unknown): NodeJS.ErrnoException | null {
  if (!(error instanceof Error)) return null;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined ? error : faultIn(error.cause);
}
