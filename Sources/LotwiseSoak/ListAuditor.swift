import ItemTracking

/// Checks that every list, chain and unique key of every table holds just the rows it should, in
/// their declared order, and that every sum adds up.
struct ListAuditor: TableVisitor {
  private var findings: [String] = []

  static func findings(in model: borrowing Model) -> [String] {
    var copy = model.copy()
    var auditor = ListAuditor()
    for tag in 0..<Model.count { copy.visit(tag, &auditor) }
    return auditor.findings
  }

  mutating func visit<R: Row>(_ table: inout Table<R>) {
    for list in 0..<R.listCount { check(list, of: table) }
    for chain in 0..<R.chainCount { check(chain: chain, of: table) }
    for unique in 0..<R.uniqueCount { check(unique: unique, of: table) }
    if R.sumCount > 0 { checkSums(of: table) }
  }

  private mutating func check<R: Row>(_ list: Int, of table: borrowing Table<R>) {
    var expected: [Int32: Int] = [:]
    table.forEach { _, row in
      if row.listKey(list) >= 0 { expected[row.listKey(list), default: 0] += 1 }
    }
    for (key, count) in expected {
      let ids = table.ids(inList: list, key: key)
      if ids.count != count {
        findings.append(
          "\(R.tableName): list \(list) of \(key) holds \(ids.count) of \(count) rows")
      }
      for (first, second) in zip(ids, ids.dropFirst()) {
        let isWrong =
          R.isByPlace(list: list)
          ? second.raw < first.raw : table[second].precedes(table[first], inList: list)
        if isWrong {
          findings.append("\(R.tableName): list \(list) of \(key) is out of order")
        }
        if table.previous(inList: list, before: second) != first {
          findings.append("\(R.tableName): list \(list) of \(key) is broken backwards")
        }
      }
      if table.last(inList: list, key: key) != ids.last {
        findings.append("\(R.tableName): list \(list) of \(key) ends elsewhere")
      }
    }
  }

  private mutating func check<R: Row>(chain: Int, of table: borrowing Table<R>) {
    var expected: [Int32: [RowID<R>]] = [:]
    table.forEach { id, row in
      if row.chainKey(chain) >= 0 { expected[row.chainKey(chain), default: []].append(id) }
    }
    for (key, ids) in expected where table.ids(inChain: chain, key: key) != ids {
      findings.append("\(R.tableName): chain \(chain) of \(key) does not hold its rows")
    }
  }

  private mutating func checkSums<R: Row>(of table: borrowing Table<R>) {
    var expected: [Int32: [Int32: Quantity]] = [:]
    table.forEach { _, row in
      let addend = row.addend
      if addend.key >= 0 {
        expected[addend.sum, default: [:]][addend.key, default: .zero] += addend.amount
      }
    }
    for (sum, keys) in expected {
      for (key, amount) in keys where table.total(ofSum: Int(sum), key: key) != amount {
        findings.append("\(R.tableName): sum \(sum) of \(key) is not what its rows add up to")
      }
    }
  }

  private mutating func check<R: Row>(unique: Int, of table: borrowing Table<R>) {
    table.forEach { id, row in
      let key = row.uniqueKey(unique)
      if key >= 0 {
        if table.find(unique: unique, key: key) != id {
          findings.append("\(R.tableName): the unique key \(key) leads to another row")
        }
      }
    }
  }
}
