import LotwiseReports
import LotwiseSyntax

/// A run as one page that needs nothing from elsewhere: each scenario with its steps, what it
/// showed, what went wrong, and the command that runs it again.
enum HTMLReporter {
  static func report(of run: TestRun) -> String {
    let state = run.failed == 0 ? "passed" : "failed"
    let title = "lotwise: \(run.passed) passed, \(run.failed) failed"
    var text = PageText.head(title: title, style: style) + "<body>\n<header>\n"
    text += "<h1 class=\"\(state)\">\(run.passed) passed, \(run.failed) failed</h1>\n"
    text += "<p>\(run.files.count) \(run.files.count == 1 ? "file" : "files"), "
    text += "\(TestRun.seconds(run.microseconds)) s</p>\n"
    text += controls
    text += "</header>\n<main>\n"
    for (file, results) in run.files {
      let failed = results.count { !$0.isPassed }
      text += "<section\(failed == 0 ? " class=\"well\"" : "")>\n"
      text += "<h2>\(HTMLText.escaped(file))</h2>\n"
      for result in results { text += scenario(result) }
      text += "</section>\n"
    }
    return text + "</main>\n<script>\(script)</script>\n</body>\n</html>\n"
  }

  private static func scenario(_ result: TestResult) -> String {
    let state = result.isPassed ? "passed" : "failed"
    let name = result.name.isEmpty ? "whole file" : result.name
    var text = "<details class=\"\(state)\"\(result.isPassed ? "" : " open")>\n"
    text += "<summary><span class=\"state\">\(result.isPassed ? "ok" : "FAIL")</span> "
    text += "<span class=\"name\">\(HTMLText.escaped(name))</span> "
    text += "<span class=\"time\">\(TestRun.seconds(result.microseconds)) s</span></summary>\n"
    let labels = result.tags + result.rules
    if !labels.isEmpty {
      let spans = labels.map { "<span class=\"tag\">\(HTMLText.escaped($0))</span>" }
      text += "<p>\(spans.joined(separator: " "))</p>\n"
    }
    for problem in result.problems { text += "<pre class=\"problem\">\(marked(problem))</pre>\n" }
    if !result.isPassed {
      text += "<p class=\"rerun\">run again: <code>\(HTMLText.escaped(result.rerun))</code></p>\n"
    }
    for shown in result.shown { text += shown.html }
    if !result.source.isEmpty { text += steps(result) }
    return text + "</details>\n"
  }

  /// A message; of a difference the lines that lack and those that are too many stand out.
  private static func marked(_ problem: TestProblem) -> String {
    let lines = problem.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let text = HTMLText.escaped(String(line))
      let bare = line.drop { $0 == " " || $0 == "=" }
      if index == 0 { return "<strong>\(text)</strong>" }
      if bare.hasPrefix("- ") { return "<del>\(text)</del>" }
      if bare.hasPrefix("+ ") { return "<ins>\(text)</ins>" }
      return text
    }.joined(separator: "\n")
  }

  /// The scenario as it is written; the lines that messages point at stand out.
  private static func steps(_ result: TestResult) -> String {
    let wrong = Set(
      result.problems.filter { $0.file == result.file && $0.severity == .error }.map(\.line))
    var text = "<details class=\"steps\"\(result.isPassed ? "" : " open")>"
    text += "<summary>steps</summary><pre>"
    let lines = result.source.split(separator: "\n", omittingEmptySubsequences: false)
    let first = result.firstLine
    for (index, line) in lines.enumerated() {
      let number = first + index
      let isWrong = wrong.contains(number)
      text += isWrong ? "<mark>" : ""
      text += "<span class=\"no\">\(number)</span> \(HTMLText.escaped(String(line)))"
      text += isWrong ? "</mark>\n" : "\n"
    }
    return text + "</pre></details>\n"
  }

  private static let controls = """
    <p class="controls"><label><input type="checkbox" id="failed"> only what failed</label>
    <input type="search" id="find" placeholder="find a scenario" aria-label="find a scenario"></p>

    """

  private static let style = """
    h1.passed, details.passed > summary .state { color: var(--good); }
    h1.failed, details.failed > summary .state { color: var(--bad); }
    section > details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0;
      padding: .4rem .7rem; }
    section > details.failed { border-left: 4px solid var(--bad); }
    summary { cursor: pointer; overflow-wrap: anywhere; }
    .state { font-weight: bold; font-family: monospace; } .time { color: var(--quiet); }
    .tag { border: 1px solid var(--line); border-radius: 999px; padding: 0 .6em; }
    .problem { border-left: 3px solid var(--bad); padding-left: .7rem; }
    .problem strong { white-space: pre-wrap; }
    del { color: var(--bad); text-decoration: none; }
    ins { color: var(--good); text-decoration: none; }
    mark { background: var(--mark); color: inherit; } .no { color: var(--quiet); }
    .hidden { display: none; }
    """

  private static let script = """
    const failed = document.getElementById('failed'), find = document.getElementById('find');
    function select() {
      const word = find.value.toLowerCase();
      for (const section of document.querySelectorAll('section')) {
        const file = section.querySelector('h2').textContent.toLowerCase();
        let any = false;
        for (const one of section.querySelectorAll(':scope > details')) {
          const name = one.querySelector('.name').textContent.toLowerCase();
          const takes = (!failed.checked || one.classList.contains('failed'))
            && (name.includes(word) || file.includes(word));
          one.classList.toggle('hidden', !takes);
          any = any || takes;
        }
        section.classList.toggle('hidden', !any);
      }
    }
    failed.addEventListener('change', select);
    find.addEventListener('input', select);
    """
}
