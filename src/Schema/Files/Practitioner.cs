using Hub.Domain;
using Hub.Store;

namespace Hub.Schema;

/// <summary>A person in an answer: name and codes, and the files of its level from which the rest is drawn.</summary>
internal sealed record Practitioner(string Id, string Name, IReadOnlyList<PersonCode> Codes, FileBatch Files) : IOfPerson
{
    string IOfPerson.FileId => Id;

    public static Practitioner Of(Person person, FileBatch files) => new(person.FileId, person.Name, person.Codes, files);

    public static Practitioner Of(Session session, Person person) => Of(person, new FileBatch(session, [person.FileId]));

    public static IReadOnlyList<Practitioner> Of(Session session, IEnumerable<Person> persons)
    {
        var level = persons.ToList();
        var files = new FileBatch(session, [.. level.Select(p => p.FileId)]);
        return [.. level.Select(p => Of(p, files))];
    }
}
