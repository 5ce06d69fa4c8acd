// Who may import whom. Every rule says why; `npm run validate` holds them.

// Paths of tests and their helpers, which may reach wherever they must.
const tests = "\\.test\\.(ts|tsx|mjs)$|/testing/";

/**
 * A layer may import itself and what is named, of our own code; packages are another matter.
 * @param {string} layer a path from the root, as a regular expression
 * @param {string[]} allowed
 * @param {string} why
 */
function layer(name, layer, allowed, why) {
  return {
    name,
    comment: why,
    severity: "error",
    from: { path: `^(${layer})`, pathNot: tests },
    to: {
      path: "^(app|components|lib|prisma|scripts|tests|e2e|proxy|instrumentation)",
      pathNot: [layer, ...allowed].map((path) => `^(${path})`),
    },
  };
}

const pure = {
  argument: "lib/argument/",
  access: "lib/access/",
  layout: "lib/layout/",
  formats: "lib/formats/",
  anchoring: "lib/anchoring/",
};
const contract = "lib/contract/";
const client = "lib/client/";
const repositories = "lib/server/repositories/";
const files = "lib/server/files/";
const workers = "lib/server/workers/";

/** Where packages may be used in lib/formats beside zod, and which; all of them are pure. */
const formatPackages = {
  "argdown/": "@argdown/core",
  "xml/": "saxes",
  "csv/": "papaparse",
};

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      comment:
        "A circle of imports cannot be read from its beginning, and which module runs first depends on who asks. Types alone are erased, so they may point back.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-imports-app",
      comment:
        "app/ is the outermost layer: Next calls it, tests call its routes, and nobody else has a reason to.",
      severity: "error",
      from: { pathNot: "^app/|^tests/|^\\.next" },
      to: { path: "^app/" },
    },
    layer(
      "argument",
      pure.argument,
      [],
      "The core knows no clock, no database and no screen, so that it is the same on the server and in the browser.",
    ),
    layer(
      "access",
      pure.access,
      [pure.argument],
      "Who may do what is one table; it knows the operations that it rules on, and nothing else.",
    ),
    layer(
      "layout",
      pure.layout,
      [pure.argument],
      "A layout is a function of the argument and of text sizes.",
    ),
    layer(
      "formats",
      pure.formats,
      [pure.argument, pure.layout, pure.anchoring],
      "A format turns text into records and back, nothing else; a picture needs the layout too, a quote its place.",
    ),
    layer(
      "anchoring",
      pure.anchoring,
      [pure.argument],
      "Finding a quote in a text is a function of the two; a job, a reader of files and a test call it alike.",
    ),
    {
      name: "anchoring-packages",
      comment:
        "Anchoring uses one package, the matcher of approximate strings, so that it runs wherever texts are compared.",
      severity: "error",
      from: { path: "^lib/anchoring/", pathNot: tests },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/approx-string-match/",
      },
    },
    {
      name: "pure-packages",
      comment:
        "The pure folders use zod at most: every other package would tie them to a place where they run.",
      severity: "error",
      from: {
        path: "^lib/(argument|access|layout|formats)/",
        pathNot: [tests, ...Object.keys(formatPackages).map((place) => `^lib/formats/${place}`)],
      },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/zod/" },
    },
    ...Object.entries(formatPackages).map(([place, name]) => ({
      name: `package-${name}`,
      comment:
        "A format that a package reads better than we would: that package alone, which is as pure as the folder.",
      severity: "error",
      from: { path: `^lib/formats/${place}`, pathNot: tests },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: `node_modules/(zod|${name}|@types/${name})/`,
      },
    })),
    layer(
      "contract",
      contract,
      [pure.argument, pure.access, "lib/formats/(format-types|decode-text)"],
      "What travels between server and browser may not depend on either of them; of formats it knows their names, the report and what bytes say.",
    ),
    layer(
      "client",
      client,
      [contract, pure.argument, pure.anchoring, pure.access, pure.layout],
      "The browser's session works without any component, so that it can be tested without a screen.",
    ),
    layer(
      "components",
      "components/",
      [client, contract, pure.argument, pure.anchoring, pure.formats, pure.access, pure.layout],
      "A component shows what the session holds; it never reaches into the server.",
    ),
    layer(
      "components-ui",
      "components/ui/",
      [],
      "The primitives know nothing of arguments, so that they can be used for anything.",
    ),
    {
      name: "react-flow-in-one-place",
      comment:
        "Only components/map knows how the canvas is drawn; whoever else needs it asks that folder.",
      severity: "error",
      from: { pathNot: "^components/map/|^app/globals\\.css|node_modules" },
      to: { path: "node_modules/@xyflow/" },
    },
    {
      name: "prisma-in-one-place",
      comment:
        "Only the repositories speak with the database (beside the seed, the scripts that migrate, and tests), so that the database can be changed.",
      severity: "error",
      from: {
        pathNot: `^${repositories}|^lib/server/auth/.*adapter|^prisma/|^scripts/|^tests/|^e2e/|${tests}|node_modules`,
      },
      to: { path: `${repositories}generated/|node_modules/@prisma/|node_modules/better-sqlite3/` },
    },
    layer(
      "repositories",
      repositories,
      [
        pure.argument,
        pure.access,
        "lib/contract/(map-document|inbox|sharing|suggestions)",
        "lib/server/env",
      ],
      "Rows in and out, nothing else; records, roles and the brief are what they hold.",
    ),
    layer(
      "files",
      files,
      [
        contract,
        pure.argument,
        pure.formats,
        pure.layout,
        "lib/server/exports/written",
        `${workers}worker-message`,
      ],
      "What reads and writes files runs in a worker, on what strangers wrote: it has no database and no session at hand.",
    ),
    layer(
      "workers",
      workers,
      [
        contract,
        pure.argument,
        pure.anchoring,
        pure.formats,
        pure.layout,
        "lib/server/exports/",
        files,
      ],
      "A job gets its input and gives its output; whoever asked for it reads and writes the database.",
    ),
    {
      name: "jobs-stay-in-the-worker",
      comment:
        "A job's code and its packages are for the worker alone, which is bundled apart: the server knows the jobs by their types.",
      severity: "error",
      from: {
        path: "^(app|lib/server)/",
        pathNot: `^${workers}(worker|jobs)\\.ts|^${workers}(jobs|read-map)/|^${files}|^lib/server/exports/writers|${tests}`,
      },
      to: {
        // What a refusal says and the shipped fonts are light, and the server needs them too.
        path: `^${workers}(worker\\.ts|jobs|read-map/)|^lib/server/exports/writers|^${files}(?!brief-refusal|fonts/)`,
        dependencyTypesNot: ["type-only"],
      },
    },
    layer(
      "server",
      "lib/server/",
      [contract, ...Object.values(pure)],
      "The server serves any browser, so it may not depend on ours.",
    ),
    {
      name: "live-and-http-below-services",
      comment: "A service calls them; were they to call services, there would be no order left.",
      severity: "error",
      from: { path: "^lib/server/(live|http)/", pathNot: tests },
      to: { path: "^lib/server/services/" },
    },
    {
      name: "routes-are-thin",
      comment:
        "A route calls one service: were it to reach a repository, the check of rights could be missed.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: `^(${repositories}|lib/server/live/)` },
    },
    {
      name: "pages-beside-routes",
      comment: "A route answers with data; what it looks like is the components' matter.",
      severity: "error",
      from: { path: "^app/api/" },
      to: { path: "^components/" },
    },
    {
      name: "tests-stay-outside",
      comment: "What is shipped does not need what is there for tests.",
      severity: "error",
      from: {
        path: "^(app|components|lib|prisma|proxy|instrumentation)",
        pathNot: tests,
      },
      to: { path: `^(tests|e2e)/|${tests}` },
    },
    {
      name: "no-unresolved",
      comment:
        "An import that leads nowhere is a typing mistake or a package that is not in package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(server-only|fontkit)$" },
    },
    {
      name: "no-dev-packages-in-the-app",
      comment: "An installation without the development packages must run.",
      severity: "error",
      from: { path: "^(app|components|lib|proxy|instrumentation)", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|/generated/" },
    exclude: { path: "^(\\.next|bench/|test-results|coverage|next-env)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
    skipAnalysisNotInRules: true,
  },
};
