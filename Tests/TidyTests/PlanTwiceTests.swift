import Testing

/// The scenarios of the planning run: each is there, and states its plan twice (P-172).
@Suite struct PlanTwiceTests {
  /// S-P18 is about order tracking alone, S-P34 about all the others.
  private static let scenarios = Array(9...33).filter { $0 != 18 }

  private struct Scenario {
    var title: String
    /// Its statements, each with the block that it opens.
    var statements: [String]

    /// Where a plan is stated a second time with nothing but expectations in between, and all of
    /// them again after it.
    var isPlannedTwice: Bool {
      let plan = #/^(expect warning \S+ \{ )?plan\b/#
      let plans = statements.indices.filter { statements[$0].contains(plan) }
      return zip(plans, plans.dropFirst()).contains { first, second in
        let expected = statements[(first + 1)..<second]
        return statements[first] == statements[second] && !expected.isEmpty
          && expected.allSatisfy { $0.hasPrefix("expect ") }
          && statements[(second + 1)...].starts(with: expected)
      }
    }
  }

  private static func scenarios(in path: String) -> [Scenario] {
    var found: [Scenario] = []
    var depth = 0
    var statement = ""
    for line in Repository.lines(path) {
      let text = line.drop { $0 == " " }
      if depth == 0 {
        guard text.hasPrefix("scenario ") else { continue }
        found.append(Scenario(title: String(text), statements: []))
        depth = 1
        continue
      }
      statement += (statement.isEmpty ? "" : "\n") + text
      depth += text.count { $0 == "{" } - text.count { $0 == "}" }
      if depth == 1, !statement.isEmpty {
        found[found.count - 1].statements.append(statement)
        statement = ""
      } else if depth == 0 {
        statement = ""
      }
    }
    return found
  }

  @Test func `every scenario of the rule book is a script that plans twice and finds the same`() {
    let all = Repository.files(below: "Examples/planning/run", endingWith: ".lot")
      .flatMap(Self.scenarios)
    for number in Self.scenarios {
      let own = all.filter { $0.title.contains(/S-P([0-9]+)/) && $0.title.isOf(number) }
      #expect(!own.isEmpty, "no script shows S-P\(number)")
      for scenario in own where !scenario.isPlannedTwice {
        Issue.record("does not plan twice: \(scenario.title)")
      }
    }
  }
}

extension String {
  /// Whether a scenario's title names S-P9 or S-P14d, by number.
  fileprivate func isOf(_ number: Int) -> Bool {
    matches(of: /S-P([0-9]+)/).contains { Int($0.output.1) == number }
  }
}
