// Runs the program under test and keeps what it writes in a folder of its own, below build/.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = resolve(root, process.env.ALTERAM ?? "build/alteram");

mkdirSync(join(root, "build"), { recursive: true });
export const folder = mkdtempSync(join(root, "build/pages-"));

/** Writes a file into the folder and gives its name. */
export function write(name, text) {
  writeFileSync(join(folder, name), text);
  return name;
}

/** Runs the program in the folder; its output is written to `name`, whose path is given. */
export function made(name, ...args) {
  const path = join(folder, name);
  execFileSync(program, [...args, "--quiet", "--output", path], { cwd: folder });
  return path;
}

/** The path of a file of the project. */
export const of = (path) => join(root, path);

/** Runs any command and gives its standard output; fails with what it complained of. */
export function output(command, ...args) {
  const ran = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${command}: ${ran.error ?? ran.stderr}`);
  return ran.stdout;
}

export const text = (path) => readFileSync(path, "utf8");
