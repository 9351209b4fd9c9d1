import { defineConfig } from "wxt";
import { rulePacks } from "./packs/vite-plugin.ts";

export default defineConfig({
  // Every import is written out: a reader sees where a name comes from, and tests need no magic.
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  vite: () => ({
    plugins: [rulePacks()],
    build: { target: "chrome120" },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  }),
  manifest: {
    name: "Human Level",
    description: "Coaches the tone of your support email while you write it. Everything stays on your device.",
    minimum_chrome_version: "120",
    permissions: ["storage", "scripting"],
    host_permissions: ["https://mail.google.com/*", "https://*.zendesk.com/*"],
  },
});
