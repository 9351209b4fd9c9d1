import { defineConfig } from "wxt";
import { rulePacks } from "./packs/vite-plugin.ts";

const PAGES_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

export default defineConfig({
  // Every import is written out: a reader sees where a name comes from, and tests need no magic.
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  vite: () => ({
    plugins: [rulePacks()],
    build: { target: "chrome120" },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  }),
  hooks: {
    "vite:build:extendConfig"(entrypoints, config) {
      // WXT's own frame around a content script asks the browser's object for one id: the polyfill would double the watcher for that.
      if (entrypoints.some(({ type }) => type === "content-script")) {
        const aliases = config.resolve?.alias;
        const others = Array.isArray(aliases)
          ? aliases
          : Object.entries(aliases ?? {}).map(([find, replacement]) => ({ find, replacement }));
        config.resolve = {
          ...config.resolve,
          alias: [{ find: "wxt/browser", replacement: "@wxt-dev/browser" }, ...others],
        };
      }
    },
  },
  manifest: ({ mode }) => ({
    name: "Human Level",
    description: "Coaches the tone of your support email while you write it. Everything stays on your device.",
    minimum_chrome_version: "120",
    permissions: ["storage", "scripting", "activeTab"],
    host_permissions: ["https://mail.google.com/*", "https://*.zendesk.com/*"],
    // Nothing of this is granted until somebody asks for one site, by a click on that site.
    optional_host_permissions: ["https://*/*"],
    action: { default_title: "Human Level" },
    // Our own pages cannot reach the network even by mistake. While developing they must reach the development server.
    ...(mode === "production" ? { content_security_policy: { extension_pages: PAGES_POLICY } } : {}),
  }),
});
