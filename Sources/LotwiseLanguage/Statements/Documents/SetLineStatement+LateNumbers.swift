import ItemTracking
import LotwiseSyntax

// `set serial S1 on PO1.1 lot B`: a number is of the tracking line before `on`, and after the line
// it is the new one, whichever of its kinds the words before have.

extension Arguments {
  /// The kinds of number that a reference has after its line; a kind twice is no match at all.
  func numbersAfterLine(_ slot: RequiredSlot<Reference>) -> Set<String> {
    guard let matched = current[slot.number] else { return [] }
    let words: Set<String> = ["serial", "lot", "package"]
    var late: Set<String> = []
    var isAfterLine = false
    var isName = false
    for token in tokens[matcher.match.extent(of: matched)] {
      // What stands after one of the words is a number, whatever it is called.
      guard !isName, token.kind != .string else {
        isName = false
        continue
      }
      let word = text.string(of: token).lowercased()
      isName = words.contains(word)
      if isName, isAfterLine { late.insert(word) }
      if word == "on" { isAfterLine = true }
    }
    return late
  }
}

extension SetLineStatement.Changes {
  /// What was read as a number of the tracking line is its new number.
  mutating func takeNumbers(_ late: Set<String>, of target: inout Reference) {
    guard case .number(var key, let line) = target else { return }
    if late.contains("serial") {
      numbers.serial = key.serialNo
      key.serialNo = .blank
    }
    if late.contains("lot") {
      numbers.lot = key.lotNo
      key.lotNo = .blank
    }
    if late.contains("package") {
      numbers.package = key.packageNo
      key.packageNo = .blank
    }
    target = .number(key, on: line)
  }
}
