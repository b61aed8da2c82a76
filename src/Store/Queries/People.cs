using Hub.Domain;

namespace Hub.Store;

/// <summary>Reads person files; whoever is outside the caller's scope is as if unknown.</summary>
public sealed class People
{
    /// <summary>The files that the codes name, in the order asked; null where there is none within the scope.</summary>
    public Task<IReadOnlyList<PersonFile?>> ByCodesAsync(IReadOnlyList<PersonCode> codes, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<PersonFile?>> ByIdsAsync(IReadOnlyList<string> fileIds, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Persons within the scope, in the order of their files.</summary>
    public Task<Page<Person>> PageAsync(PractitionerFilter where, Paging paging, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>A page for each institution.</summary>
    public Task<IReadOnlyList<Page<Person>>> OfInstitutionsAsync(IReadOnlyList<InstitutionCode> institutions, PractitionerFilter where, Paging paging, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The registrations of each person at institutions within the scope; the others are counted as withheld.</summary>
    public Task<IReadOnlyList<Reached<Registration>>> RegistrationsAsync(IReadOnlyList<string> fileIds, bool activeOnly, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Which of the persons are within the scope.</summary>
    public Task<IReadOnlySet<string>> WithinAsync(IReadOnlyList<string> fileIds, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The ID number of each person, opened; only for a caller who may have it.</summary>
    public Task<IReadOnlyList<IdNumber?>> IdNumbersAsync(IReadOnlyList<string> fileIds, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>The entries with these controls, in the order asked; null where there is none within the scope.</summary>
    public Task<IReadOnlyList<FiledEntry?>> EntriesAsync(IReadOnlyList<string> controls, Scope scope, CancellationToken cancellation) => throw new NotSupportedException();
}
