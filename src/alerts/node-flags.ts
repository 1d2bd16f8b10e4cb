/**
 * How Node is to be started for the service, so that it stays under 300 MB: left alone, it lets garbage grow with the
 * memory of the machine.
 */
export const nodeFlags = ["--max-semi-space-size=16", "--max-old-space-size=160"];
