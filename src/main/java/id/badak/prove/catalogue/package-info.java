/// S3: the laws of the schema, asked of the catalogue of PostgreSQL itself.
@ApplicationModule(allowedDependencies = {"database", "postgres", "prove.ground"})
@NullMarked
package id.badak.prove.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
