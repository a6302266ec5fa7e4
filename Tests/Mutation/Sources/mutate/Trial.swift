import Foundation

/// Tries each mutant on the scripts that come by it, then on the tests, until one notices.
///
/// What noticed a change of the same file comes first, then kept histories, which show whole
/// tables, then scripts that come by little else.
struct Trial: Sendable {
  enum Verdict: Sendable {
    case script(String)
    case test(String)
    case survived(reachedBy: Int)

    var isNoticed: Bool {
      if case .survived = self { return false }
      return true
    }
  }

  let runs: Runs
  let scripts: Scripts
  let suites: [Runs.Suite]
  let most: Int
  let end: Date

  func verdicts(on mutants: [Mutation]) -> [Int: Verdict] {
    let found = Shared<[Int: Verdict]>([:])
    // What noticed a change of a file is tried first on the next one of it.
    let sharp = Shared<[String: [Int: Int]]>([:])
    runs.each(mutants.map { ($0.number, $0.file, $0.description) }) { number, file, place in
      guard Date() < end else { return }
      let verdict = verdict(number, file, sharp.value[file] ?? [:])
      if !verdict.isNoticed { tell("not noticed: \(place)") }
      if case .script(let name) = verdict,
        let index = scripts.list.firstIndex(where: { name.hasPrefix($0.path) })
      {
        sharp.change { $0[file, default: [:]][index, default: 0] += 1 }
      }
      let count = found.change { table in
        table[number] = verdict
        return table.count
      }
      if count % 25 == 0 { tell("\(count) of \(mutants.count) tried") }
    }
    return found.value
  }

  private func verdict(_ mutant: Int, _ file: String, _ sharp: [Int: Int]) -> Verdict {
    var order = scripts.indices(reaching: mutant)
    let count = order.count
    order.sort { a, b in
      let (one, two) = (scripts.list[a], scripts.list[b])
      let first = (sharp[a] ?? 0, one.isHistory ? 1 : 0, -one.reached.count, -a)
      let second = (sharp[b] ?? 0, two.isHistory ? 1 : 0, -two.reached.count, -b)
      return first > second
    }
    var rest = order.prefix(most)
    var size = 4
    while !rest.isEmpty {
      let batch = rest.prefix(size).map { scripts.list[$0] }
      if let name = runs.fails(batch, with: mutant) { return .script(name) }
      rest = rest.dropFirst(size)
      size = min(size * 3, 200)
    }
    for suite in suites where suite.isFor(mutant, of: file) {
      if let name = runs.fails(suite, with: mutant) { return .test(name) }
    }
    return .survived(reachedBy: count)
  }
}
