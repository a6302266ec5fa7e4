/// What a picture of a trace writes into a node, alike in every format.
extension TraceGraph.Node {
  /// The lines of a node's label, hidden characters made visible, blank ones left out.
  var label: [String] {
    let goods = [item, number, TableCell.quantity(quantity).printed]
    let place = ["entry \(entry)", place, party]
    return [[description], goods, place].map { words in
      VisibleText.of(words.filter { !$0.isEmpty }.joined(separator: " "))
    }
    .filter { !$0.isEmpty }
  }

  /// Where it happened: the location, and the bin there.
  var place: String {
    [location, bin.isEmpty ? "" : "bin \(bin)"].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
  /// The text with each scalar that the table names written as the table says.
  func replacing(_ escapes: (Unicode.Scalar) -> String?) -> String {
    var written = ""
    for scalar in unicodeScalars {
      if let escape = escapes(scalar) {
        written += escape
      } else {
        written.unicodeScalars.append(scalar)
      }
    }
    return written
  }
}
