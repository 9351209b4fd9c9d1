import { expect, test } from "vitest";
import { ownWords } from "./testing-own-words.ts";

const OURS = "Bonjour Dana,\n\nVotre commande part lundi.\n\nSam";

test.each([
  "Le lun. 21 sept. 2026 à 09:14, Dana Lee <dana@example.com> a écrit :",
  "Le 21/09/2026 Dana Lee a écrit:",
  "El lun, 21 sept 2026 a las 9:14, Dana Lee escribió:",
  "El 21/09/2026 Dana Lee escribió:",
  "Il giorno lun 21 set 2026 alle ore 09:14 Dana Lee ha scritto:",
  "Em seg., 21 de set. de 2026 às 09:14, Dana Lee escreveu:",
])("what follows is not the writer's own: %s", (line) => {
  expect(ownWords(`${OURS}\n\n${line}\n\nMa commande n'est jamais arrivée.`).trimEnd()).toBe(OURS);
});

test.each([
  "De : Dana Lee\nEnvoyé : lundi 21 septembre 2026\nÀ : Sam\nObjet : Lampe",
  "De\u00a0: Dana Lee\nÀ\u00a0: Sam\nObjet\u00a0: Lampe",
  "Da: Dana Lee\nInviato: lunedì 21 settembre 2026\nA: Sam\nOggetto: Lampada",
])("nor what stands below a mail's headers: %j", (head) => {
  expect(ownWords(`${OURS}\n\n${head}\n\nMa commande n'est jamais arrivée.`).trimEnd()).toBe(OURS);
});

test("a question with its answer below is the writer's own", () => {
  const text = "Hi Dana,\n\nQ: Is it blue?\nA: Yes, it is.\n\nThe subject: lamps.\n\nSam";
  expect(ownWords(text).trimEnd()).toBe(text);
});
