/**
 * The flags with which Node runs the service within 300 MB: without them it lets garbage grow with the memory of the
 * machine.
 */
export const nodeFlags = ["--max-semi-space-size=16", "--max-old-space-size=160"];
