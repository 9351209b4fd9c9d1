import { defineConfig } from "wxt";
import { rulePacks } from "./packs/vite-plugin.ts";

const PAGES_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

/** What a script does not use stays out of it: the watcher is in every page, and takes one line of each surface's file. */
const NOTHING_UNUSED = {
  moduleSideEffects: (id: string) => !/\/(editors|surfaces)\/[^?]*\.ts$/.test(id),
  propertyReadSideEffects: false,
} as const;

export default defineConfig({
  // Every import is written out: a reader sees where a name comes from, and tests need no magic.
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  vite: () => ({
    plugins: [rulePacks()],
    build: { target: "chrome120", rolldownOptions: { treeshake: NOTHING_UNUSED } },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  }),
  manifest: ({ mode }) => ({
    name: "Human Level",
    description: "Coaches the tone of your support email while you write it. Everything stays on your device.",
    minimum_chrome_version: "120",
    permissions: ["storage", "scripting", "activeTab"],
    host_permissions: ["https://mail.google.com/*", "https://*.zendesk.com/*"],
    // The pages of the surfaces that are there by the install; a test holds them together.
    content_scripts: [
      {
        matches: ["https://*.zendesk.com/agent/*", "https://mail.google.com/*"],
        js: ["watch.js"],
        run_at: "document_idle",
      },
    ],
    // Nothing of this is granted until somebody asks for one site, by a click on that site.
    optional_host_permissions: ["https://*/*"],
    action: { default_title: "Human Level" },
    // Our own pages cannot reach the network even by mistake. While developing they must reach the development server.
    ...(mode === "production" ? { content_security_policy: { extension_pages: PAGES_POLICY } } : {}),
  }),
});
