import SwiftSyntax

/// Finds the places of a file that can be changed, each with the changes it allows.
///
/// What may not compile is offered too: the build tells, and what it refuses is left out. Texts,
/// patterns, attributes and what only stops the program on a broken invariant are passed by.
final class Places: SyntaxVisitor {
  let file: SourceFile
  let neighbours: Neighbours
  private(set) var found: [Mutation] = []

  /// Calls that check what cannot happen, or only ask for memory.
  private static let passedBy: Set<String> = [
    "precondition", "assert", "assertionFailure", "preconditionFailure", "reserveCapacity",
    "checkInvariants", "deallocate",
  ]

  private static let counts: Set<String> = ["listCount", "uniqueCount", "chainCount"]

  init(_ file: SourceFile, _ neighbours: Neighbours) {
    self.file = file
    self.neighbours = neighbours
    super.init(viewMode: .sourceAccurate)
  }

  // MARK: Passed by

  override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    .skipChildren
  }
  override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: KeyPathExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind {
    .skipChildren
  }
  override func visit(_ node: PatternBindingSyntax) -> SyntaxVisitorContinueKind {
    // How many lists, keys and chains a row has only asks for room.
    let name = node.pattern.trimmedDescription
    return Self.counts.contains(name) ? .skipChildren : .visitChildren
  }
  override func visit(_ node: SwitchCaseItemSyntax) -> SyntaxVisitorContinueKind {
    if let condition = node.whereClause {
      self.condition(condition.condition, mayBeFalse: true)
      walk(condition)
    }
    return .skipChildren
  }
  override func visit(_ node: MatchingPatternConditionSyntax) -> SyntaxVisitorContinueKind {
    walk(node.initializer)
    return .skipChildren
  }

  // MARK: Expressions

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    infix(node)
    return .visitChildren
  }

  override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let isTrue = node.literal.text == "true"
    add(
      node, .value, after: isTrue ? "false" : "true",
      [replacing(node, isTrue ? "!mutant(#)" : "mutant(#)")])
    return .skipChildren
  }

  override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let text = node.literal.text
    if let number = Int(text.filter { $0 != "_" }), number < 1_000_000 {
      let change = number + 1
      add(
        node, .offByOne, after: "\(change)", [replacing(node, "(mutant(#) ? \(change) : \(text))")])
    }
    return .skipChildren
  }

  override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    switch node.operator.text {
    case "-" where !node.expression.is(IntegerLiteralExprSyntax.self):
      either(node, .sign, instead: file.oneLine(node.expression))
    case "!": wrap(node, .condition, "mutantTurned", after: file.text(node.expression))
    default: break
    }
    return .visitChildren
  }

  override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
    // Which of two texts is told is wording.
    if node.thenExpression.is(StringLiteralExprSyntax.self)
      || node.elseExpression.is(StringLiteralExprSyntax.self)
    {
      return .skipChildren
    }
    turn(node.condition)
    return .visitChildren
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    member(node)
    return .visitChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    if Self.isPassedBy(node) { return .skipChildren }
    call(node, Self.name(of: node))
    return .visitChildren
  }

  static func isPassedBy(_ call: FunctionCallExprSyntax) -> Bool {
    passedBy.contains(name(of: call))
  }

  private static func name(of call: FunctionCallExprSyntax) -> String {
    let callee = call.calledExpression
    return callee.as(DeclReferenceExprSyntax.self)?.baseName.text
      ?? callee.as(MemberAccessExprSyntax.self)?.declName.baseName.text ?? ""
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    if let other = Scope.neighbour(of: node) { either(node, .neighbour, instead: other) }
    return .visitChildren
  }

  // MARK: Statements

  override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
    guard case .expression(let expression) = node.condition else { return .visitChildren }
    let statement = node.parent?.parent
    if statement?.is(WhileStmtSyntax.self) == true {
      turn(expression)
    } else {
      condition(expression, mayBeFalse: statement?.is(GuardStmtSyntax.self) != true)
    }
    return .visitChildren
  }

  override func visit(_ node: WhereClauseSyntax) -> SyntaxVisitorContinueKind {
    if node.parent?.is(ForStmtSyntax.self) == true { condition(node.condition, mayBeFalse: false) }
    return .visitChildren
  }

  override func visit(_ node: ForStmtSyntax) -> SyntaxVisitorContinueKind {
    if !Scope.onlyAdds(node.body) {
      wrap(node.sequence, .order, "mutantWalk", after: "\(file.text(node.sequence)) backwards")
    }
    return .visitChildren
  }

  override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
    statement(node)
    return .visitChildren
  }

  override func visit(_ node: ContinueStmtSyntax) -> SyntaxVisitorContinueKind {
    if node.label == nil {
      add(
        node, .earlyReturn, after: "break",
        [replacing(node, "if mutant(#) { break } else { continue }")])
    }
    return .skipChildren
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    if let body = node.body, body.statements.count > 1, let first = body.statements.first,
      let result = Scope.emptyResult(of: node.signature)
    {
      add(
        first, .earlyReturn, after: "return \(result)",
        [inserting(first, "if mutant(#) { return \(result) }; ")])
    }
    return .visitChildren
  }

  // MARK: Changes

  /// A comparison or another truth the other way round.
  func turn(_ node: ExprSyntax) {
    wrap(node, .condition, "mutantTurned", after: "not(\(file.text(node)))")
  }

  /// A check that always passes, or never, or is the other way round.
  func condition(_ node: ExprSyntax, mayBeFalse: Bool) {
    turn(node)
    wrap(node, .droppedCheck, "mutantTrue", after: "true")
    if mayBeFalse { wrap(node, .droppedCheck, "mutantFalse", after: "false") }
  }

  /// `FUNCTION(n, node)`.
  func wrap(
    _ node: some SyntaxProtocol, _ kind: Mutation.Operator, _ function: String, after: String
  ) {
    let range = file.range(of: node)
    add(
      node, kind, after: after,
      [
        Mutation.Edit(offset: range.lowerBound, length: 0, text: "\(function)(#, "),
        Mutation.Edit(offset: range.upperBound, length: 0, text: ")"),
      ])
  }

  /// `(mutant(n) ? other : node)`.
  func either(_ node: some SyntaxProtocol, _ kind: Mutation.Operator, instead other: String?) {
    guard let other else { return }
    let range = file.range(of: node)
    add(
      node, kind, after: other,
      [
        Mutation.Edit(offset: range.lowerBound, length: 0, text: "(mutant(#) ? \(other) : "),
        Mutation.Edit(offset: range.upperBound, length: 0, text: ")"),
      ])
  }

  func replacing(_ node: some SyntaxProtocol, _ text: String) -> Mutation.Edit {
    let range = file.range(of: node)
    return Mutation.Edit(offset: range.lowerBound, length: range.count, text: text)
  }

  func inserting(_ node: some SyntaxProtocol, _ text: String) -> Mutation.Edit {
    Mutation.Edit(offset: file.range(of: node).lowerBound, length: 0, text: text)
  }

  func add(
    _ node: some SyntaxProtocol, _ kind: Mutation.Operator, after: String,
    _ edits: [Mutation.Edit]
  ) {
    let range = file.range(of: node)
    let owner = Scope.declaration(around: Syntax(node))
    let ownerRange = owner.map { file.range(of: $0) } ?? range
    let touched = edits.map { file.line(at: $0.offset) }
    found.append(
      Mutation(
        file: file.path, line: file.line(at: range.lowerBound), kind: kind,
        before: Self.short(file.text(range)), after: Self.short(after), range: range,
        edits: edits, function: owner.map(Scope.name) ?? "",
        functionLines: file.line(at: ownerRange.lowerBound)...file.line(at: ownerRange.upperBound),
        rules: Scope.rules(around: Syntax(node), in: file),
        lines: (touched.min() ?? 0)...(touched.max() ?? 0)))
  }

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 90 ? line : line.prefix(87) + "..."
  }
}
