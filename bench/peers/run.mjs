// Writes a line of JSON for each question and peer, as the engine's program does. With --answers: the answers themselves.
const questions = ["parse", "validate", "hello", "list", "nested"];
const [batchTime, batches, warmUp] = [200, 8, 1000];

const loop = (ask, milliseconds) => {
  let count = 0;
  const start = performance.now();
  let now = start;
  while (now - start < milliseconds) {
    for (let i = 0; i < 8; i++) ask();
    count += 8;
    now = performance.now();
  }
  return ((now - start) * 1e6) / count;
};

const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

if (process.argv.includes("--answers")) {
  for (const question of ["hello", "list", "nested"]) {
    for (const ask of Object.values((await import(`./${question}.mjs`)).default)) console.log(ask());
  }
  process.exit();
}
for (const question of questions) {
  for (const [side, ask] of Object.entries((await import(`./${question}.mjs`)).default)) {
    loop(ask, warmUp);
    const nanoseconds = median(Array.from({ length: batches }, () => loop(ask, batchTime)));
    console.log(JSON.stringify({ question, side, nanoseconds }));
  }
}
