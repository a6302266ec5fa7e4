/// What was noticed, by folder and by kind, and what survived with its place.
struct Report {
  let mutants: [Mutation]
  let verdicts: [Int: Trial.Verdict]
  let equivalents: Equivalents

  private struct Count {
    var all = 0
    var byScript = 0
    var byTest = 0
    var equivalent = 0

    var survived: Int { all - byScript - byTest - equivalent }
    var share: Int {
      let counted = all - equivalent
      return counted == 0 ? 100 : (byScript + byTest) * 100 / counted
    }
  }

  var text: String {
    var folders: [String: Count] = [:]
    var kinds: [String: Count] = [:]
    var together = Count()
    for mutant in mutants {
      add(mutant, &folders[mutant.folder, default: Count()])
      add(mutant, &kinds[mutant.kind.rawValue, default: Count()])
      add(mutant, &together)
    }
    var lines = survivors
    lines.append("")
    lines.append(Self.row("", "drawn", "script", "test", "alike", "left", "noticed"))
    for (name, count) in folders.sorted(by: { $0.key < $1.key }) {
      lines.append(Self.row(name, count))
    }
    lines.append("")
    for (name, count) in kinds.sorted(by: { $0.key < $1.key }) {
      lines.append(Self.row(name, count))
    }
    lines.append(Self.row("together", together))
    return lines.joined(separator: "\n") + "\n"
  }

  private var survivors: [String] {
    let left = mutants.filter { verdicts[$0.number]?.isNoticed == false }
    var lines: [String] = []
    for mutant in left.sorted(by: { ($0.file, $0.line) < ($1.file, $1.line) })
    where equivalents.reason(for: mutant) == nil {
      var reached = 0
      if case .survived(let count) = verdicts[mutant.number] { reached = count }
      lines.append("survived: \(mutant.description) [\(reached) scripts come by]")
    }
    return lines
  }

  /// One line for each mutant, for a reader that is a program.
  var table: String {
    mutants.map { mutant in
      var noticed = ""
      switch verdicts[mutant.number] {
      case .script(let name): noticed = name
      case .test(let name): noticed = name
      case .survived, nil: noticed = equivalents.reason(for: mutant) == nil ? "-" : "equivalent"
      }
      return "\(mutant.file)\t\(mutant.line)\t\(Equivalents.key(mutant))\t\(noticed)\n"
    }.joined()
  }

  private func add(_ mutant: Mutation, _ count: inout Count) {
    count.all += 1
    switch verdicts[mutant.number] {
    case .script: count.byScript += 1
    case .test: count.byTest += 1
    case .survived, nil:
      if equivalents.reason(for: mutant) != nil { count.equivalent += 1 }
    }
  }

  private static func row(_ name: String, _ count: Count) -> String {
    row(
      name, "\(count.all)", "\(count.byScript)", "\(count.byTest)", "\(count.equivalent)",
      "\(count.survived)", "\(count.share)%")
  }

  private static func row(_ name: String, _ cells: String...) -> String {
    let start = name + String(repeating: " ", count: max(1, 52 - name.count))
    return start
      + cells.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }.joined()
  }
}
