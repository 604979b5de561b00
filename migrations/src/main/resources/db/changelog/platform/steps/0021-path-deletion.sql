--liquibase formatted sql

--changeset gisement:0021-training-path-delete
--comment: a path of the académie's that was never published may go
grant delete on training_path to "${role.platform}";
