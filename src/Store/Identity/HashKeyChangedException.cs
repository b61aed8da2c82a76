namespace Hub.Store;

/// <summary>The database's files are found by another hash key than this node has; nothing was touched.</summary>
public sealed class HashKeyChangedException() : IOException("""
    HASH_KEY_CHANGED: this database was begun with another key behind the keyed hash than this node has. By that key every person file is
    found and named: with another, known persons would be filed a second time and under other keys, so this node does not start, and nothing was touched.
    Give it the key that the database was begun with (Hub:Encryption:HashKey; in Development without keys of one's own, the built-in one). Unlike
    the keys that seal (hub keys rotate), the hash key can never be exchanged.
    """);
