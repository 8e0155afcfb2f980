// Articles that try to break a page: markup, odd directions of writing, endless words, endless lists of parties.

const markup = [
  "<script>window.hacked = 1</script>",
  "<img src=x onerror=window.hacked=1>",
  "\"><svg onload=window.hacked=1>",
  "</title></style><body onload=window.hacked=1>",
  "<a href='javascript:window.hacked=1'>click</a>",
  "&lt;b&gt; &#60;i&#62;",
];
const endless = "Donau" + "dampfschiff".repeat(27);
const reversed = "\u202Eesrever\u2066";
const names = ["\u05D3\u05D5\u05D3 \u05DC\u05D5\u05D9", "\u0639\u0645\u0631 \u062D\u0633\u0646"];

/** A dispute of `count` parties, some of whose names are written from right to left. */
export function pack(count) {
  let lines = "title: A <b>quarrel</b> of \"many\" & more\n";
  for (let i = 0; i < count; i++) {
    const name = i < names.length ? names[i] : `Land${letters(i)}`;
    lines += `\n[side${i}] ${name}${i % 7 === 3 ? " <i>" : ""}\n${name}\n`;
  }
  return lines;
}

const letters = (i) => String.fromCharCode(97 + (i / 26 | 0)) + String.fromCharCode(97 + (i % 26));
const party = (i, count) => (i % count < names.length ? names[i % count] : `Land${letters(i % count)}`);

/** An article of that many sentences about the parties of `pack(count)`. */
export function article(sentences, count) {
  const lines = [`Landac accuses Landad of ${markup[0]} and ${markup[3]}`, ""];
  for (let i = 0; i < sentences; i++) {
    const a = party(i, count), b = party(i * 7 + 3, count);
    const odd = i % 9 === 0 ? markup[(i / 9) % markup.length] : i % 31 === 5 ? endless : i % 31 === 7 ? reversed : "villages";
    lines.push(i % 3 === 0 ? `${a} accused ${b} of burning ${odd}.`
      : i % 3 === 1 ? `${a} denied that it had burned ${odd}.`
      : `${a} said that ${odd} "were never \u001b[2J there".`);
    if (i % 4 === 3) lines.push("");
  }
  return lines.join("\n") + "\n";
}
