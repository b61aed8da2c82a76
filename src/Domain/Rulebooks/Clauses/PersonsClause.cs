namespace Hub.Domain;

/// <summary>相关人员: who is in scope in a medical institution and in a pharmacy, and which principals .</summary>
public sealed record PersonsClause(ArticleRef Article, IReadOnlyList<string> Readings, IReadOnlyList<Category> Medical, IReadOnlyList<Category> Pharmacy, IReadOnlyList<PrincipalRole> Principals) : Clause(Article, Readings)
{
    public bool Covers(InstitutionKind kind, Category category) => (kind == InstitutionKind.Medical ? Medical : Pharmacy).Contains(category);

    public bool Covers(PrincipalRole role) => Principals.Contains(role);
}
