/// The scripts of the suite: which places each comes by, and how long it takes.
struct Scripts: Sendable {
  struct Script: Sendable {
    var path: String
    var seconds: Double
    var reached: Set<Int>

    var isHistory: Bool { path.hasPrefix("Tests/Histories/") }
  }

  let list: [Script]
  /// For each mutant the scripts that come by it, those that come by least first.
  private let byMutant: [Int: [Int]]

  init(_ list: [Script]) {
    self.list = list
    var table: [Int: [Int]] = [:]
    for (index, script) in list.enumerated() {
      for mutant in script.reached { table[mutant, default: []].append(index) }
    }
    for key in Array(table.keys) {
      table[key]?.sort {
        (list[$0].reached.count, $0) < (list[$1].reached.count, $1)
      }
    }
    byMutant = table
  }

  func indices(reaching mutant: Int) -> [Int] { byMutant[mutant] ?? [] }
}
