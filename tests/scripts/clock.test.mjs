// Clocks by the server's time, whatever this device's clock says.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { World } from "./world.mjs";

let world, clock;
let visit = 0;

beforeEach(async () => {
  world = new World();
  // Each test opens the page anew.
  clock = await import(`../../benkyokai/web/live/assets/clock.js?${(visit += 1)}`);
});

/** What the server's clock shows when ours shows `world.now`. */
const server = (ahead = 0) => world.now / 1000 + ahead;

test("a countdown shows what is left, rounded up, from the first moment on", () => {
  const shown = clock.countdown(server() + 90.2);
  assert.equal(shown.textContent, "1:31");
  assert.equal(shown.classList.contains("soon"), false);
});

test("it goes by the server's clock, and follows it while the page stands", async () => {
  clock.setClock({ server_time: server(300) });
  const shown = clock.countdown(server(300) + 60);
  assert.equal(shown.textContent, "1:00");
  world.counting.push(shown);
  await world.pass(51);
  assert.equal(shown.textContent, "0:09");
  assert.equal(shown.classList.contains("soon"), true);
  await world.pass(60);
  assert.equal(shown.textContent, "0:00", "never below nothing");
});

test("our own clock may be set while the page stands: a countdown is unmoved", async () => {
  clock.setClock({ server_time: server() });
  const shown = clock.countdown(server() + 60);
  world.counting.push(shown);
  world.set = 7200000;
  await world.pass(1);
  assert.equal(shown.textContent, "0:59");
  world.set = -7200000;
  await world.pass(1);
  assert.equal(shown.textContent, "0:58");
});

test("a device that slept has lost the time: the next word from the server puts it right", () => {
  clock.setClock({ server_time: server() });
  const until = server() + 60;
  clock.setClock({ server_time: until - 30 });
  assert.equal(clock.countdown(until).textContent, "0:30");
  clock.setClock({});
  assert.equal(clock.countdown(until).textContent, "0:30", "a state without the time changes nothing");
});

test("a countdown that stands still shows what was left when it was stopped", async () => {
  const shown = clock.countdown(server() + 100, server() + 40);
  world.counting.push(shown);
  clock.setClock({ server_time: server() });
  await world.pass(30);
  assert.equal(shown.textContent, "1:00");
});

test("time spent counts up, with what was spent before, in whole seconds that are over", async () => {
  clock.setClock({ server_time: server() });
  const shown = clock.countUp(server(), 65);
  assert.equal(shown.textContent, "1:05");
  world.counting.push(shown);
  await world.pass(0.9);
  assert.equal(shown.textContent, "1:05");
  await world.pass(0.2);
  assert.equal(shown.textContent, "1:06");
});
