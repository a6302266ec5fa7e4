import Testing

/// The core's folders are layers: what decides and changes is called from above, never from below.
///
/// Rows are named by all, and so are values; commands and their helpers only from their own layer
/// or a higher one. The calls upwards that the domain itself makes are listed by name.
@Suite struct LayerTests {
  /// From the lowest to the highest; those of one line stand side by side.
  private static let layers: [[String]] = [
    ["Values"], ["Refusals"], ["Storage"], ["Model"], ["MasterData"], ["Documents"],
    ["Tracking", "Reservation", "OrderTracking", "Availability"], ["Orders"], ["Ledger"],
    ["Posting"], ["Tracing"], ["Warehouse"], ["Planning"],
  ]

  /// What a layer may name of a higher one, and why.
  private static let callsUpwards: [String: Set<String>] = [
    // The model carries views of its tables that are no part of it; W-070: bins add up to the
    // ledger; P-171: what a command changed is assigned for planning when it ends.
    "Model": [
      "assignForPlanning", "BlankRows", "KnownDates", "TraceLinksBox", "brokenWarehouse",
    ],
    // An item's tracking code and order tracking change with what stands open of it, and with what
    // the warehouse has of it (W-114).
    "MasterData": [
      "changeOrderTracking", "checkWarehouseTracking", "describe", "hasWarehouseEntries",
    ],
    // T-066: what is saved on one end of a drop shipment is offered to the other. P-070 to P-083:
    // action messages follow what is linked, freed and redated. W-079a, W-113, W-145: numbers of
    // calculated lines stay, and what is chosen is in the bin.
    "Tracking": [
      "binContent", "checkNewNumbers", "checkNotCalculated", "dropMessages", "offerTracking",
      "reduceMessage",
    ],
    "Reservation": [
      "dropMessages", "inflexibility", "issueMessage", "redateMessage", "redateMessages",
      "reduceMessage",
    ],
    "OrderTracking": [
      "dropMessages", "inflexibility", "issueMessage", "messages", "redateMessage",
      "redateMessages", "reduceMessage",
    ],
    // Lines of a planning worksheet are lines like others (P-089), and what one changed has its own
    // days again when it goes (P-157); a production order that changes its status flushes (T-165).
    // Lines have bins and leave to the warehouse what it handles (W-107 to W-112); counts know what
    // bins hold (W-074).
    "Orders": [
      "ChangePlanningLine", "changedOrder", "clearMessageReferences", "isMadeNew", "planByHand",
      "refreshPlan", "settleDates", "PostProduction", "ProductionStep",
      "bin", "binCode", "checkArrivingBin", "checkBin", "checkJournalPlace", "checkNotCalculated",
      "content", "defaultBin", "defaultBins", "isHandledByWarehouse", "isReceivedByWarehouse",
      "leaveToWarehouse", "requireBin", "requireBins", "setBin", "takeDefaultBin",
      "takeDefaultBins", "tellOfWarehouse", "warehouseDocument", "warehouseSetup",
    ],
    // T-171: a drop shipment is undone at both ends.
    "Ledger": ["takeBackDropped"],
    // W-079a, W-109, W-135, W-155: what is posted, or taken back, is entered into bins, or has to
    // be picked.
    "Posting": [
      "checkWarehouseHandling", "isReceivedByWarehouse", "isWarehouse", "leaveToWarehouse",
      "moveBetweenBins", "registerInBins", "setBin", "undoInBins", "warehouseDocument",
      "warehouseSetup",
    ],
    // A recall tells the bins.
    "Tracing": ["binsHolding"],
  ]

  fileprivate struct File {
    let path: String
    let layer: String
    let rank: Int
    let words: Set<String>
    let calls: Set<String>
    /// The types that other files may name, without rows.
    let types: Set<String>
    let commands: Set<String>
    /// Functions that an extension of `Model` adds, visible in other files.
    let functions: Set<String>
    /// Every function and case with values, whatever it belongs to.
    let names: Set<String>
  }

  private static let files: [File] = Repository.sources.compactMap { path -> File? in
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 3, parts[1] == "ItemTracking" else { return nil }
    guard let rank = layers.firstIndex(where: { $0.contains(parts[2]) }) else {
      Issue.record("\(path) is in no layer")
      return nil
    }
    return File(path, parts[2], rank)
  }

  @Test func `commands and helpers are named from their own layer or a higher one`() {
    var used: [String: Set<String>] = [:]
    var found: [String] = []
    for (name, home) in Self.homes {
      for file in Self.files where file.rank < home.rank && file.mentions(name) {
        // Another declaration of the same name, further down, may be meant.
        guard !Self.files.contains(where: { $0.rank <= file.rank && $0.names.contains(name) })
        else { continue }
        if Self.callsUpwards[file.layer]?.contains(name) == true {
          used[file.layer, default: []].insert(name)
        } else {
          found.append("\(file.path) names \(name) of \(home.path)")
        }
      }
    }

    #expect(found.sorted() == [])
    #expect(used == Self.callsUpwards, "what is listed and no longer called goes")
  }

  @Test func `the model and its storage name no command`() {
    let commands = Set(Self.files.flatMap(\.commands))
    for file in Self.files where file.layer == "Model" || file.layer == "Storage" {
      #expect(file.words.isDisjoint(with: commands), "\(file.path)")
    }
    #expect(commands.count > 40)
  }

  @Test func `every folder of the core says at its top what it holds`() {
    let marks = ["// Tables: ", "// Rules: ", "// Entry points: ", "// Order of checks: "]
    for folder in Set(Self.files.map(\.layer)).sorted() {
      let heads = Self.files.filter { $0.layer == folder }.map { Repository.lines($0.path) }.filter
      {
        $0.first?.hasPrefix("// \(folder): ") == true
      }
      #expect(heads.count == 1, "one main file of \(folder) begins with `// \(folder): `")
      for mark in marks {
        let isThere = heads.first?.prefix(12).contains { $0.hasPrefix(mark) }
        #expect(isThere == true, "\(folder) lacks `\(mark)`")
      }
    }
  }

  /// The lowest file that declares a type or a function of the model, by its name.
  private static let homes: [String: File] = {
    var homes: [String: File] = [:]
    for file in files {
      for name in file.types.union(file.functions) {
        if let known = homes[name], known.rank <= file.rank { continue }
        homes[name] = file
      }
    }
    return homes
  }()
}

extension LayerTests.File {
  init(_ path: String, _ layer: String, _ rank: Int) {
    self.path = path
    self.layer = layer
    self.rank = rank
    let code = Self.code(of: path)
    words = Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    var types: Set<String> = []
    var commands: Set<String> = []
    var functions: Set<String> = []
    var names: Set<String> = []
    var isOfModel = false
    for line in code.split(separator: "\n") {
      let words = line.split { " (<:,{".contains($0) }.map(String.init)
      if !line.hasPrefix(" ") {
        if line.hasPrefix("extension ") { isOfModel = words.dropFirst().first == "Model" }
        let isVisible = !line.hasPrefix("private ") && !line.hasPrefix("fileprivate ")
        if isVisible, let at = words.firstIndex(where: ["struct", "enum", "protocol"].contains),
          at + 1 < words.count
        {
          // Rows and their places are named by all.
          if !words.contains("Row"), words[at + 1] != "RowID" { types.insert(words[at + 1]) }
          if words.contains("Command"), words[at] != "protocol" { commands.insert(words[at + 1]) }
        }
      }
      if let at = words.firstIndex(of: "func"), at + 1 < words.count {
        names.insert(words[at + 1])
        let isVisible = !words[..<at].contains { $0.hasSuffix("private") }
        if isOfModel, isVisible, line.prefix(while: { $0 == " " }).count == 2 {
          functions.insert(words[at + 1])
        }
      } else if words.first == "case", words.count > 1, line.contains("(") {
        names.insert(words[1])
      }
    }
    self.types = types
    self.commands = commands
    self.functions = functions
    self.names = names
    calls = Self.calls(in: code)
  }

  /// Whether the file names a type, or calls a function of the model.
  func mentions(_ name: String) -> Bool {
    name.first?.isUppercase == true ? words.contains(name) : calls.contains(name)
  }

  /// Names with an opening bracket behind them that stand alone, or behind `model` or `self`.
  private static func calls(in code: String) -> Set<String> {
    var calls: Set<String> = []
    for line in code.split(separator: "\n") where !line.contains("func ") {
      let pieces = line.split(separator: "(", omittingEmptySubsequences: false).dropLast()
      for piece in pieces {
        let word = piece.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let before = piece.dropLast(word.count)
        guard before.last != "." || before.hasSuffix("model.") || before.hasSuffix("self.") else {
          continue
        }
        calls.insert(String(word.reversed()))
      }
    }
    return calls
  }

  /// The text without comments, and without strings but for what is put into them.
  private static func code(of path: String) -> String {
    Repository.lines(path).map { line in
      guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return "" }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      var kept = ""
      for (place, part) in parts.enumerated() {
        if place % 2 == 0 {
          kept += part
        } else {
          for piece in part.split(separator: "\\(").dropFirst() { kept += " " + piece }
        }
      }
      return kept
    }.joined(separator: "\n")
  }
}
