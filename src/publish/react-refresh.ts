/**
 * Prepares React's fast refresh in the development server. Astro does so for components that it hydrates; ours are
 * mounted by a script of the page, when somebody needs them, and would refuse to run without.
 */
import type { AstroIntegration } from "astro";

/** The lines that @vitejs/plugin-react asks for, before any component is loaded. */
const preamble = `import { injectIntoGlobalHook } from "/@react-refresh";
injectIntoGlobalHook(window);
window.$RefreshReg$ = () => {};
window.$RefreshSig$ = () => (type) => type;`;

/** Adds the lines to every page of the development server. */
export function prepareReactRefresh(): AstroIntegration {
  return {
    name: "prepare-react-refresh",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", preamble);
      },
    },
  };
}
