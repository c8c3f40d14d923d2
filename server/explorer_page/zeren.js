// The explorer: GraphiQL beside a list of questions. A click puts a question into the editor.
"use strict";

const root = ReactDOM.createRoot(document.getElementById("explorer"));
const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
const WELCOME = "# 责任 Zeren: choose a question on the left, or write your own.\n# 从左边选择一个问题,或自行编写,然后按运行键。\n\n{\n  gaps(on: \"2023-02-10\") {\n    totalCount\n  }\n}\n";

function show(query, variables) {
  root.render(
    React.createElement(GraphiQL, {
      fetcher,
      query,
      variables,
      defaultEditorToolsVisibility: true,
      isHeadersEditorEnabled: false,
      shouldPersistHeaders: false,
    })
  );
}

// Who asks: the letter with which a question's id begins.
const ASKERS = {
  A: "部门日常 Department systems",
  B: "分析人员 Analysts",
  C: "委员会办公室 Committee offices",
  D: "审计监督 Auditors",
  N: "延伸问题 Further questions",
};
const FIRST = "从这里开始 Begin here";

function choose(question, button) {
  for (const other of document.querySelectorAll("#questions button")) other.removeAttribute("aria-current");
  button.setAttribute("aria-current", "true");
  button.scrollIntoView({ block: "nearest" });
  history.replaceState(null, "", "#question=" + encodeURIComponent(question.id));
  show(question.query, question.variables);
}

function offer(question) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.question = question.id;
  const id = ASKERS[question.id[0]] ? question.id + " " : "";
  button.textContent = id + question.zh;
  const en = document.createElement("span");
  en.textContent = question.en;
  button.append(en);
  button.addEventListener("click", () => choose(question, button));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function groups(questions) {
  const found = new Map();
  for (const question of questions) {
    const asker = ASKERS[question.id[0]] || FIRST;
    if (!found.has(asker)) found.set(asker, []);
    found.get(asker).push(question);
  }
  return found;
}

// A group without a match goes, too; nothing typed shows everything.
function keepMatches(text) {
  const wanted = text.trim().toLowerCase();
  for (const section of document.querySelectorAll("#questions section")) {
    const items = [...section.querySelectorAll("li")];
    for (const item of items) item.hidden = !item.textContent.toLowerCase().includes(wanted);
    section.hidden = items.every((item) => item.hidden);
  }
}

async function start() {
  const answer = await fetch("/explorer/questions.json");
  const questions = await answer.json();
  const list = document.getElementById("questions");
  for (const [asker, asked] of groups(questions)) {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = asker;
    const items = document.createElement("ol");
    items.append(...asked.map(offer));
    section.append(heading, items);
    list.append(section);
  }
  document.getElementById("search").addEventListener("input", (event) => keepMatches(event.target.value));
  const wanted = decodeURIComponent((location.hash.match(/question=([^&]+)/) || [])[1] || "");
  const chosen = questions.find((question) => question.id === wanted);
  if (chosen) choose(chosen, document.querySelector(`[data-question="${CSS.escape(wanted)}"]`));
  else show(WELCOME, "{}");
}

start();
