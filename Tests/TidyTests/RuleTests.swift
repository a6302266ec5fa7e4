import ItemTracking
import LotwiseLanguage
import LotwiseSyntax
import Synchronization
import Testing

/// Which rules and refusals are shown by a script or a test, and which are not enforced at all.
@Suite struct RuleTests {
  /// Codes that no script shows by `expect failure`; `CommandTests` shows them.
  ///
  /// They are what an expectation itself says, come of writing, which is refused where all is
  /// taken back, or are told by `lotwise check` only.
  private static let shownElsewhere: Set<String> = [
    "expectation-failed", "failure-expected", "expectation-open", "file-unwritable",
    "variable-unused", "definition-unused", "never-reached", "number-unknown",
    "scenario-twice", "outside-sandbox", "read-otherwise", "formula-like",
  ]
  /// Codes still without a script; may only shrink.
  private static let unshown: Set<String> = ["include-cycle"]
  /// The areas of which every rule is kept and shown, or said not to be met.
  private static let complete = ["T-", "R-", "P-"]
  /// How many rules of the other areas the source does not name; may only shrink.
  private static let unenforced = ["W": 114]

  @Test func `every refusal has a script that shows it`() {
    let codes = ErrorCode.allCases.map(\.rawValue) + LanguageCode.allCases.map(\.rawValue)
    var missing: Set<String> = []
    for code in codes where !Self.shownElsewhere.contains(code) {
      let text = Repository.text("Examples/refusals/\(code).lot")
      // A question or a message may be shown by a statement of its own.
      let isShown = ["failure", "question", "warning", "message"].contains {
        text.contains("expect \($0) \(code)")
      }
      // What keeps a run from planning an item is logged.
      let isLogged = text.contains("expect planning errors") && text.contains(" \(code) |")
      if !isShown, !isLogged { missing.insert(code) }
    }

    let new = missing.subtracting(Self.unshown).sorted()
    #expect(new == [], "write Examples/refusals/<code>.lot for these")
    #expect(Self.unshown.subtracting(missing) == [], "these have a script now: take them off")
  }

  @Test func `scripts of refusals are named by a code`() {
    let known = Set(
      ErrorCode.allCases.map(\.rawValue) + LanguageCode.allCases.map(\.rawValue)
        + SyntaxCode.allCases.map(\.rawValue))
    let strange = Repository.files(below: "Examples/refusals", endingWith: ".lot").filter { path in
      let name = path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? ""
      return !known.contains(name) && !name.hasPrefix("snapshot-")
    }

    #expect(strange == [])
  }

  @Test func `every rule that a refusal enforces is named by a script or a test`() {
    let named = Self.rulesNamed(in: Repository.scripts + Repository.tests)

    #expect(Set(ErrorCode.allCases.flatMap(\.rules)).subtracting(named).sorted() == [])
  }

  @Test func `every rule that the source names has a title`() {
    let known = Set(RuleTitles.all.map(\.id))
    let rule = /[TRPW]-[0-9]{3}[a-z]?/
    let named = Self.rulesNamed(in: Repository.sources).filter { $0.wholeMatch(of: rule) != nil }

    #expect(named.subtracting(known).sorted() == [])
  }

  @Test func `every rule is named where it is kept and shown, or said not to be met`() {
    let unmet = Repository.lines("Tests/TidyTests/rules-not-met.tsv").filter { !$0.isEmpty }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let excused = Set(unmet.compactMap(\.first))
    let rules = Repository.lines("Tests/TidyTests/rules.txt").map(String.init)
    // The reference and this folder list rules; neither keeps nor shows one.
    let kept = Self.rulesNamed(in: Repository.sources.filter { !$0.contains("/Reference/Rule") })
    let shown = Self.rulesNamed(
      in: (Repository.scripts + Repository.tests).filter { !$0.hasPrefix("Tests/TidyTests/") })

    let open = rules.filter { rule in
      Self.complete.contains { rule.hasPrefix($0) } && !excused.contains(rule)
    }
    #expect(open.filter { !kept.contains($0) } == [], "the source names these nowhere")
    #expect(open.filter { !shown.contains($0) } == [], "no script and no test names these")
    #expect(unmet.map { $0.first ?? "" } == excused.sorted(), "sorted, one line for each rule")
    #expect(unmet.allSatisfy { $0.count == 2 && $0[1].count > 20 }, "each with its reason")
    #expect(excused.subtracting(rules) == [], "the rule book has no such rules")
  }

  /// The words of files that begin like the id of a rule: `T-183` does not stand for `T-183a`, nor
  /// the reverse.
  private static func rulesNamed(in files: [String]) -> Set<String> {
    let initials = "TRPW".utf8
    let hyphen = UInt8(ascii: "-")
    var found: Set<String> = []
    for file in files {
      let text = Files.read("\(Repository.root)/\(file)") ?? []
      var start = 0
      for index in 0...text.count {
        if index < text.count, text[index] == hyphen || isOfWord(text[index]) { continue }
        if index - start > 2, text[start + 1] == hyphen, initials.contains(text[start]) {
          found.insert(String(decoding: text[start..<index], as: UTF8.self))
        }
        start = index + 1
      }
    }
    return found
  }

  /// A letter or a digit; what is not ASCII counts as one.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }

  @Test func `help tells of a rule where it differs from Business Central`() throws {
    for (id, note) in RuleNotes.all {
      #expect(try #require(HelpTopics.text(of: id)).hasPrefix("\(id): "))
      // Help breaks it at other words.
      let help = try #require(HelpTopics.text(of: id)).split(whereSeparator: \.isWhitespace)
      #expect(
        help.joined(separator: " ").contains(
          note.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    }
  }

  @Test func `every rule that is kept has its sentence, and no other`() {
    let files = Repository.sources.filter { !$0.contains("/Reference/Rule") }
    let kept = Self.rulesNamed(in: files)
    let known = RuleTitles.all.map(\.id)
    let (with, without) = (
      known.filter { RuleSentences.text(of: $0) != nil },
      known.filter { RuleSentences.text(of: $0) == nil }
    )

    #expect(without.filter { kept.contains($0) } == [], "write these in Reference/Rules")
    #expect(with.filter { !kept.contains($0) } == [], "nothing keeps these")
    for id in with {
      let sentence = RuleSentences.text(of: id) ?? ""
      #expect(sentence.count > 30 && sentence.hasSuffix("."), "\(id): \(sentence)")
    }
  }

  @Test func `a rule that is not met has a note that says so`() {
    let unmet = Repository.lines("Tests/TidyTests/rules-not-met.tsv").compactMap {
      $0.split(separator: "\t").first.map(String.init)
    }
    #expect(unmet.filter { RuleNotes.all[$0] == nil } == [])
  }

  @Test func `every rule that a script proves or a refusal enforces has an example`() {
    let proved = Repository.scripts.flatMap { path in
      Repository.lines(path).flatMap { line -> [String] in
        guard line.contains("proves ") || line.hasPrefix("# proves") else { return [] }
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        return words.drop { $0 != "proves" }.map(String.init)
      }
    }
    let rules = Set(proved + ErrorCode.allCases.flatMap(\.rules))
    let missing = RuleTitles.all.map(\.id).filter {
      rules.contains($0) && RuleExamples.text(of: $0) == nil
    }
    #expect(missing == [], "write an example of these in Reference/Rules")
  }

  @Test func `every example of a rule runs, and expects something`() {
    for rules in RuleExamples.rules {
      let text = rules.first.flatMap(RuleExamples.text) ?? ""
      let problems = Mutex<[String]>([])
      var session = Session { report in
        if case .diagnostic(let diagnostic) = report, diagnostic.severity == .error {
          problems.withLock { $0.append(diagnostic.message) }
        }
      }
      session.run(session.sources.add(name: "example.lot", bytes: Array(text.utf8)))

      #expect(problems.withLock { $0 } == [], "\(rules)")
      #expect(text.contains("expect "), "\(rules)")
    }
  }

  @Test func `the rules that nothing names become fewer`() {
    let named = Self.rulesNamed(in: Repository.sources.filter { !$0.contains("/Reference/Rule") })
    let rules = Repository.lines("Tests/TidyTests/rules.txt").map(String.init).filter {
      !$0.isEmpty
    }
    let open = rules.filter { !named.contains($0) }
    print("not enforced: \(open.joined(separator: " "))")
    for (area, limit) in Self.unenforced {
      let count = open.filter { $0.hasPrefix(area) }.count
      #expect(count <= limit, "\(area)- rules that the source does not name")
    }
  }
}
