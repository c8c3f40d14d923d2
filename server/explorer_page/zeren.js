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

function choose(question, button) {
  for (const other of document.querySelectorAll("#questions button")) other.removeAttribute("aria-current");
  button.setAttribute("aria-current", "true");
  history.replaceState(null, "", "#question=" + encodeURIComponent(question.id));
  show(question.query, question.variables);
}

async function start() {
  const answer = await fetch("/explorer/questions.json");
  const questions = await answer.json();
  const wanted = decodeURIComponent((location.hash.match(/question=([^&]+)/) || [])[1] || "");
  const list = document.getElementById("questions");
  let chosen = null;
  for (const question of questions) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.question = question.id;
    button.textContent = question.zh;
    const en = document.createElement("span");
    en.textContent = question.en;
    button.append(en);
    button.addEventListener("click", () => choose(question, button));
    const item = document.createElement("li");
    item.append(button);
    list.append(item);
    if (question.id === wanted) chosen = [question, button];
  }
  if (chosen) choose(...chosen);
  else show(WELCOME, "{}");
}

start();
