/** Preloaded into a command: reports what the process took, in the last line that it prints to its error stream. */
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { megabytes: Math.round(maxRSS / 1024), seconds: (userCPUTime + systemCPUTime) / 1e6 };
  process.stderr.write(`\n${JSON.stringify(usage)}`);
});
