import Foundation

/// Finds for each rule a mutant of a place that keeps it which a scenario that proves it notices.
struct RuleSearch: Sendable {
  let runs: Runs
  let scripts: Scripts
  let root: String

  /// What showed a rule.
  private struct Proof: Sendable {
    var mutant: Int
    var scenario: String
  }

  func run(_ mutants: [Mutation]) throws {
    let provers = Provers(
      scripts.list.map { (path: $0.path, text: Disk.text("\(root)/\($0.path)")) })
    let known = Shared<[String: Proof]>([:])
    let tried = Shared(0)
    runs.each(mutants.map { ($0.number, $0.rules) }) { number, rules in
      let open = rules.filter { known.value[$0] == nil }
      let reaching = Set(scripts.indices(reaching: number).map { scripts.list[$0].path })
      let paths = Set(open.flatMap { provers.paths(of: $0) }).intersection(reaching)
      if !paths.isEmpty {
        let chosen = scripts.list.filter { paths.contains($0.path) }
        for failed in runs.failures(chosen, with: number) {
          for rule in open where provers.proves(failed, rule) {
            known.change {
              if $0[rule] == nil { $0[rule] = Proof(mutant: number, scenario: failed) }
            }
          }
        }
      }
      let count = tried.change { value in
        value += 1
        return value
      }
      if count % 100 == 0 { tell("\(count) of \(mutants.count) tried") }
    }
    try record(known.value, mutants)
  }

  private func record(_ known: [String: Proof], _ mutants: [Mutation]) throws {
    let byNumber = Dictionary(uniqueKeysWithValues: mutants.map { ($0.number, $0) })
    var text = "rule\tplace\tchange\tnoticed by\n"
    for (rule, proof) in known.sorted(by: { $0.key < $1.key }) {
      guard let mutant = byNumber[proof.mutant] else { continue }
      let change = "\(mutant.kind.rawValue): \(mutant.before) -> \(mutant.after)"
      text += "\(rule)\t\(mutant.file) \(mutant.function)\t\(change)\t\(proof.scenario)\n"
    }
    try Disk.write(Array(text.utf8), to: "\(root)/Tests/Mutation/rules-shown.tsv")
    let all = Set(mutants.flatMap(\.rules))
    let open = all.subtracting(known.keys).sorted()
    tell("shown: \(known.count) of \(all.count) rules whose places were changed")
    tell("not shown: \(open.joined(separator: " "))")
  }
}

/// Which scenarios say that they prove a rule: after `proves`, in the name, or, of a script without
/// scenarios, in a comment.
struct Provers: Sendable {
  private var pathsByRule: [String: Set<String>] = [:]
  /// `FILE › SCENARIO`, or `FILE` for a script without scenarios.
  private var rulesByScenario: [String: Set<String>] = [:]

  init(_ scripts: [(path: String, text: String)]) {
    let header = /(?m)^\s*scenario "([^"]*)"([^{]*)\{/
    for script in scripts {
      let scenarios = script.text.matches(of: header)
      if scenarios.isEmpty { add(script.path, script.path, Scope.ids(in: script.text)) }
      for found in scenarios {
        let ids = Scope.ids(in: String(found.1) + " " + String(found.2))
        add("\(script.path) › \(found.1)", script.path, ids)
      }
    }
  }

  private mutating func add(_ scenario: String, _ path: String, _ rules: [String]) {
    rulesByScenario[scenario, default: []].formUnion(rules)
    for rule in rules { pathsByRule[rule, default: []].insert(path) }
  }

  func paths(of rule: String) -> Set<String> { pathsByRule[rule] ?? [] }

  /// A scenario over a table is told with its row's name added.
  func proves(_ failed: String, _ rule: String) -> Bool {
    if let rules = rulesByScenario[failed] { return rules.contains(rule) }
    return rulesByScenario.contains { failed.hasPrefix($0.key) && $0.value.contains(rule) }
  }
}

extension Draw {
  /// For each rule some changes of places that keep it.
  mutating func forRules(_ places: [Mutation], _ tries: Int, _ random: inout SplitMix) {
    var byRule: [String: [Mutation]] = [:]
    for place in places where place.kind != .neighbour {
      for rule in place.rules { byRule[rule, default: []].append(place) }
    }
    var counts: [String: Int] = [:]
    // Rules with few places first: what is changed for them may serve others as well.
    for rule in byRule.keys.sorted(by: { a, b in
      (byRule[a]?.count ?? 0, a) < (byRule[b]?.count ?? 0, b)
    }) {
      guard var list = byRule[rule] else { continue }
      random.shuffle(&list)
      for place in list where counts[rule, default: 0] < tries {
        guard take(place) else { continue }
        for other in place.rules { counts[other, default: 0] += 1 }
      }
    }
  }
}
