import SwiftSyntax

extension Places {
  /// Operators between two operands.
  func infix(_ node: InfixOperatorExprSyntax) {
    guard let symbol = node.operator.as(BinaryOperatorExprSyntax.self)?.operator else { return }
    let (left, right) = (node.leftOperand, node.rightOperand)
    switch symbol.text {
    case "<", "<=", ">", ">=": comparison(node, symbol)
    case "==", "!=":
      wrap(
        node, .comparison, "mutantTurned",
        after: swapping(symbol, in: node, for: symbol.text == "==" ? "!=" : "=="))
    case "&&":
      wrap(left, .droppedCheck, "mutantTrue", after: "true")
      wrap(right, .droppedCheck, "mutantTrue", after: "true")
    case "||":
      wrap(left, .droppedCheck, "mutantFalse", after: "false")
      wrap(right, .droppedCheck, "mutantFalse", after: "false")
    case "+", "-", "&+", "&-":
      guard !left.is(StringLiteralExprSyntax.self), !right.is(StringLiteralExprSyntax.self) else {
        return
      }
      let other = symbol.text.contains("+") ? "-" : "+"
      alternative(node, .sign, symbol, symbol.text.count > 1 ? "&\(other)" : other)
    case "..<", "...":
      guard !right.is(IntegerLiteralExprSyntax.self) else { return }
      either(right, .offByOne, instead: file.oneLine(right).map { "\($0) - 1" })
    case "??": either(node, .value, instead: file.oneLine(right))
    default: break
    }
  }

  /// Its end counts or not; in a closure or an operator, the order is the other way
  /// round; an order between two rows has no end that counts.
  private func comparison(_ node: InfixOperatorExprSyntax, _ symbol: TokenSyntax) {
    let other = ["<": "<=", "<=": "<", ">": ">=", ">=": ">"][symbol.text] ?? "<"
    let turned = ["<": ">", "<=": ">=", ">": "<", ">=": "<="][symbol.text] ?? ">"
    let isOrder = Scope.ordersRows(node)
    if let tuple = node.leftOperand.as(TupleExprSyntax.self), tuple.elements.count > 1 {
      alternative(node, .order, symbol, turned)
      return
    }
    if isOrder, symbol.text.count == 1 {
      let name = symbol.text == "<" ? "mutantLessTurned" : "mutantMoreTurned"
      function(node, .order, symbol, name, turned)
      let text = file.text(node)
      if text.contains("$0"), text.contains("$1") { return }
    }
    let names = [
      "<": "mutantLess", "<=": "mutantAtMost", ">": "mutantMore", ">=": "mutantAtLeast",
    ]
    function(node, .comparison, symbol, names[symbol.text] ?? "mutantLess", other)
  }

  /// `FUNCTION(n, left, right)`: the operator becomes a comma.
  private func function(
    _ node: InfixOperatorExprSyntax, _ kind: Mutation.Operator, _ symbol: TokenSyntax,
    _ name: String, _ other: String
  ) {
    let range = file.range(of: node)
    add(
      node, kind, after: swapping(symbol, in: node, for: other),
      [
        Mutation.Edit(offset: range.lowerBound, length: 0, text: "\(name)(#, "),
        replacing(symbol, ","),
        Mutation.Edit(offset: range.upperBound, length: 0, text: ")"),
      ])
  }

  /// The same with another operator.
  private func alternative(
    _ node: InfixOperatorExprSyntax, _ kind: Mutation.Operator, _ symbol: TokenSyntax,
    _ other: String
  ) {
    guard let left = file.oneLine(node.leftOperand), let right = file.oneLine(node.rightOperand)
    else { return }
    either(node, kind, instead: "\(left) \(other) \(right)")
  }

  private func swapping(
    _ symbol: TokenSyntax, in node: InfixOperatorExprSyntax, for other: String
  ) -> String {
    "\(file.text(node.leftOperand)) \(other) \(file.text(node.rightOperand))"
  }

  private static let ways = [
    "first": "last", "last": "first", "next": "previous", "previous": "next", "min": "max",
    "max": "min", "prefix": "suffix", "suffix": "prefix", "popLast": "popFirst",
    "removeFirst": "removeLast", "removeLast": "removeFirst",
  ]

  /// `a.b` or `.b`: the field or case beside it, or a size instead of a signed quantity.
  func member(_ node: MemberAccessExprSyntax) {
    guard !Scope.isChanged(ExprSyntax(node)) else { return }
    let name = node.declName.baseName.text
    let isCalled =
      node.parent?.as(FunctionCallExprSyntax.self)?.calledExpression.id == node.id
    guard !isCalled, node.declName.argumentNames == nil else { return }
    guard let base = node.base else {
      for other in neighbours.cases(beside: name) {
        either(node, .neighbour, instead: ".\(other)")
      }
      return
    }
    guard let text = file.oneLine(base) else { return }
    if name == "magnitude" { either(node, .sign, instead: text) }
    if let other = Self.ways[name], !Scope.onlyAsksForAny(Syntax(node)) {
      either(node, .order, instead: "\(text).\(other)")
    }
    for other in neighbours.fields(beside: name) {
      either(node, .neighbour, instead: "\(text).\(other)")
    }
    if base.is(DeclReferenceExprSyntax.self) {
      for other in neighbours.cases(beside: name) {
        either(node, .neighbour, instead: "\(text).\(other)")
      }
    }
  }

  /// Calls that give an order or an end of one.
  func call(_ node: FunctionCallExprSyntax, _ name: String) {
    guard let arguments = file.oneLine(node.arguments) else { return }
    let callee = node.calledExpression
    if callee.is(DeclReferenceExprSyntax.self), name == "min" || name == "max" {
      either(node, .value, instead: "\(name == "min" ? "max" : "min")(\(arguments))")
      return
    }
    guard let access = callee.as(MemberAccessExprSyntax.self), let base = access.base,
      let text = file.oneLine(base)
    else { return }
    let closure = node.trailingClosure.map { file.oneLine($0) }
    if let closure, closure == nil { return }
    let end = (closure ?? nil).map { " \($0)" } ?? ""
    let hasList = node.leftParen != nil
    if let other = Self.ways[name] {
      guard !Scope.onlyAsksForAny(Syntax(node)) else { return }
      let list =
        arguments.contains("after:")
        ? arguments.replacing("after:", with: "before:")
        : arguments.replacing("before:", with: "after:")
      either(node, .order, instead: "\(text).\(other)\(hasList ? "(\(list))" : "")\(end)")
    } else if name == "reversed", node.arguments.isEmpty {
      let range = file.range(of: node)
      add(
        node, .order, after: text,
        [
          Mutation.Edit(
            offset: range.lowerBound, length: 0, text: "(mutant(#) ? Array(\(text)) : Array("),
          Mutation.Edit(offset: range.upperBound, length: 0, text: "))"),
        ])
    } else if name == "sorted", node.arguments.isEmpty, end.isEmpty {
      add(
        node, .order, after: "\(text).sorted(by: >)",
        [
          inserting(node, "mutantSorted(#, "),
          Mutation.Edit(
            offset: file.range(of: base).upperBound,
            length: file.range(of: node).upperBound - file.range(of: base).upperBound, text: ")"),
        ])
    }
  }

  /// A statement that is left out, or adds instead of taking away.
  func statement(_ node: CodeBlockItemSyntax) {
    guard case .expr(let item) = node.item, !Scope.isOnlyResult(node) else { return }
    var expression = item
    while let inner = expression.as(TryExprSyntax.self) { expression = inner.expression }
    if let call = expression.as(FunctionCallExprSyntax.self) {
      if !Places.isPassedBy(call) { leaveOut(node, .droppedCall) }
      return
    }
    guard let infix = expression.as(InfixOperatorExprSyntax.self) else { return }
    if infix.operator.is(AssignmentExprSyntax.self) {
      if !Scope.isFirstValue(infix.leftOperand) { leaveOut(node, .droppedAssignment) }
    } else if let symbol = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator,
      ["+=", "-=", "&+=", "&-="].contains(symbol.text), let text = file.oneLine(item)
    {
      let other = symbol.text.replacing("+", with: "~").replacing("-", with: "+")
        .replacing("~", with: "-")
      let start = file.range(of: item).lowerBound
      let range = file.range(of: symbol)
      let changed =
        file.text(start..<range.lowerBound) + other
        + text.dropFirst(range.upperBound - start)
      if !changed.contains("\n") {
        add(
          node, .sign, after: changed,
          [
            inserting(node, "if mutant(#) { \(changed) } else { "),
            Mutation.Edit(offset: file.range(of: item).upperBound, length: 0, text: " }"),
          ])
      }
      leaveOut(node, .droppedAssignment)
    }
  }

  private func leaveOut(_ node: CodeBlockItemSyntax, _ kind: Mutation.Operator) {
    let range = file.range(of: node.item)
    add(
      node, kind, after: "(nothing)",
      [
        Mutation.Edit(offset: range.lowerBound, length: 0, text: "if !mutant(#) { "),
        Mutation.Edit(offset: range.upperBound, length: 0, text: " }"),
      ])
  }
}
