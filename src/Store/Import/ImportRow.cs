using Hub.Domain;

namespace Hub.Store;

/// <summary>One row of an imported file: the entry it makes, or why it makes none.</summary>
/// <param name="Line">The line in the file, counted from 1 with the header.</param>
public sealed record ImportRow(int Line, Entry? Entry, IReadOnlyList<RowFault> Faults);

/// <summary>Why a row was rejected.</summary>
/// <param name="Column">The column's name in the file; empty when the whole row is meant.</param>
public sealed record RowFault(string Column, string Reason, ArticleRef? Article = null);
