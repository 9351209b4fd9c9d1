import { describe, expect, test } from "vitest";
import { isSamePerson } from "./name-likeness.ts";

describe("one person may be", () => {
  test.each([
    ["William", "Liam"],
    ["Bill", "Will"],
    ["Robert", "Bobby"],
    ["Richard", "Dick"],
    ["Elizabeth", "Lisa"],
    ["Margaret", "Greta"],
    ["Catherine", "Kathryn"],
    ["Kat", "Cathy"],
    ["James", "Jamie"],
    ["Jack", "Johnny"],
    ["Jon", "John"],
    ["Edward", "Ned"],
    ["Charles", "Chaz"],
    ["Michael", "Mickey"],
    ["Anthony", "Tony"],
    ["Henry", "Harry"],
    ["Alexandra", "Sandy"],
    ["Alexander", "Xander"],
    ["Andrew", "Drew"],
    ["Joseph", "Joe"],
    ["David", "Davey"],
    ["Steven", "Stephen"],
    ["Thomas", "Tommy"],
    ["Rebecca", "Becca"],
    ["Susan", "Sue"],
    ["Jennifer", "Jenny"],
    ["Patricia", "Tricia"],
    ["Theodore", "Ted"],
    ["Samantha", "Sammy"],
    ["Maria", "Molly"],
    ["Anna", "Nancy"],
    ["Dorothy", "Dot"],
    ["Frances", "Frank"],
    ["Nicola", "Nick"],
    ["José", "Pepe"],
    ["Francisco", "Paco"],
    ["Giuseppe", "Beppe"],
    ["Abigail", "Gail"],
    ["Abby", "Abigail"],
    ["Aleksandr", "Sasha"],
    ["Barbara", "Babs"],
    ["Christina", "Tina"],
    ["Christopher", "Kit"],
    ["Dmitri", "Dima"],
    ["Eleanor", "Nora"],
    ["Helen", "Nell"],
    ["Elizabeth", "Libby"],
    ["Elsie", "Betsy"],
    ["Friedrich", "Fritz"],
    ["Gerald", "Jerry"],
    ["Guillermo", "Memo"],
    ["Harold", "Harry"],
    ["Ignacio", "Nacho"],
    ["Isabella", "Izzy"],
    ["Isabel", "Bella"],
    ["Johannes", "Hans"],
    ["Hannes", "Johannes"],
    ["Lawrence", "Larry"],
    ["Laurence", "Lawrence"],
    ["Leonard", "Lenny"],
    ["Margaret", "Daisy"],
    ["Marge", "Margaret"],
    ["Martha", "Patty"],
    ["Muhammad", "Mo"],
    ["Mohamed", "Mohammed"],
    ["Nathaniel", "Nate"],
    ["Penelope", "Penny"],
    ["Sarah", "Sadie"],
    ["Sally", "Sarah"],
    ["Sebastian", "Basti"],
    ["Vladimir", "Vova"],
    ["Yevgeny", "Zhenya"],
    ["Evgeny", "Yevgeny"],
  ])("%s and %s", (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
    expect(isSamePerson(other.toLowerCase(), one.toUpperCase())).toBe(true);
  });

  test.each([
    ["Gracie", "Grace"],
    ["Rosy", "Rose"],
    ["Ronnie", "Ronald"],
    ["Vicky", "Victoria"],
    ["Jose", "José"],
    ["Soren", "Søren"],
    ["Mueller", "Müller"],
    ["Bjoern", "Bjørn"],
    ["Dana's", "Dana"],
    ["Dana’s", "Dana"],
    ["Jo", "Joanna"],
  ])("%s and %s, by how they are written", (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
    expect(isSamePerson(other, one)).toBe(true);
  });
});

describe("nobody is both", () => {
  test.each([
    ["Larry", "Harry"],
    ["Penny", "Lenny"],
    ["Hans", "Hank"],
    ["Izzy", "Libby"],
    ["Bill", "Bob"],
    ["Tina", "Sally"],
    ["Kit", "Kat"],
    ["Dima", "Dmitrov"],
    ["Nora", "Nancy"],
    ["J", "Joanna"],
    ["Gracie", "Tracey"],
    ["Ronnie", "Donald"],
  ])("%s and %s", (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
  });
});
